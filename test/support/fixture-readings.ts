import { citationMeasures } from '../../src/core/analysis/decisions/citations.ts';
import { datedCodeMeasures } from '../../src/core/analysis/evidence/expired-code.ts';
import { flagMeasures } from '../../src/core/analysis/evidence/flag-uses.ts';
import { factsNeeded } from '../../src/core/analysis/facts-needed.ts';
import { readLoadReport } from '../../src/core/formats/load-test/read-load-report.ts';
import { noReadings, type Readings, type ReportReading } from '../../src/core/model/facts/facts.ts';
import {
  keyOfMeasure,
  type Measure,
  type MeasureDefinition,
} from '../../src/core/model/facts/measure.ts';
import type { Project } from '../../src/core/model/project.ts';
import { startMeasure } from '../../src/worker/measure-files.ts';

/**
 * What the files of a fixture say that its plans name: flags, manifests, calendars, reports; and
 * where code uses flags, cites decisions, or says when it is to be gone. Other measures are not taken. One that is not in the fixture is missing.
 */
export function readingsOf(project: Project): Readings {
  const { files, reports } = factsNeeded(project).readings;
  const contentOf = (path: string) => project.files.get(path)?.content;
  return {
    ...noReadings,
    files: new Map(files.map(path => [path, contentOf(path) ?? { kind: 'missing' }])),
    measures: new Map(
      [...flagMeasures(project), ...datedCodeMeasures(project), ...citationMeasures(project)].map(
        each => [keyOfMeasure(each), measureIn(project, each)],
      ),
    ),
    reports: new Map(
      reports.map((path): [string, ReportReading] => {
        const content = contentOf(path);
        if (content?.kind !== 'text') return [path, { kind: 'missing' }];
        return [path, readLoadReport(path, content.text)];
      }),
    ),
  };
}

/** What the measures of the plans come to where the code is this, by path. */
export function measuresIn(project: Project, code: Readonly<Record<string, string>>): Readings {
  const contents = Object.entries(code).map(([path, text]) => {
    return [path, { path, content: { kind: 'text', text } }] as const;
  });
  const measured = { ...project, files: new Map(contents) };
  const { measures } = factsNeeded(project).readings;
  return {
    ...noReadings,
    measures: new Map(measures.map(each => [keyOfMeasure(each), measureIn(measured, each)])),
  };
}

function measureIn({ files }: Project, definition: MeasureDefinition): Measure {
  const measure = startMeasure(definition, '');
  if (!('take' in measure)) return measure;
  for (const { path, content } of files.values()) {
    if (content.kind === 'text') measure.take(path, () => Buffer.from(content.text));
  }
  return measure.result({ files: [], leftOut: [], unseen: [], gap: undefined });
}
