import { analyse } from '../../src/core/analysis/analyse.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import type { Analysis } from '../../src/core/model/analysis/analysis.ts';
import { readFixture } from './fixture.ts';
import { readHistory } from './fixture-history.ts';
import { readPast } from './fixture-past.ts';

/** The analysis of a fixture with a part `--- git`, perhaps one `--- past`, at nine o'clock UTC. */
export function analyseFixture(source: string, day = '2026-03-16'): Analysis {
  const fixture = readFixture(source);
  const project = readProject(
    fixture.files.filter(({ path }) => !['git', 'past'].includes(path) && !path.includes('@')),
  );
  const now = `${day}T09:00:00Z`;
  const facts = { now, history: readHistory(fixture), ...readPast(fixture, project, now) };
  return analyse(project, facts);
}
