import { analyse } from '../../src/core/analysis/analyse.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import type { Analysis } from '../../src/core/model/analysis.ts';
import { noReadings } from '../../src/core/model/facts.ts';
import { readFixture } from './fixture.ts';
import { readHistory } from './fixture-history.ts';

/** The analysis of a fixture with a part `--- git`, at nine o'clock UTC. */
export function analyseFixture(source: string, day = '2026-03-16'): Analysis {
  const fixture = readFixture(source);
  const files = fixture.files.filter(({ path }) => path !== 'git' && !path.includes('@'));
  const facts = { now: `${day}T09:00:00Z`, history: readHistory(fixture), readings: noReadings };
  return analyse(readProject(files), facts);
}
