import { factsNeeded } from '../../src/core/analysis/facts-needed.ts';
import { readLoadReport } from '../../src/core/formats/load-test/read-load-report.ts';
import { noReadings, type Readings, type ReportReading } from '../../src/core/model/facts.ts';
import type { Project } from '../../src/core/model/project.ts';

/**
 * What the files of a fixture say that its plans name: flags, manifests, calendars, reports. Measures
 * are not taken. One that is not in the fixture is missing.
 */
export function readingsOf(project: Project): Readings {
  const { files, reports } = factsNeeded(project).readings;
  const contentOf = (path: string) => project.files.get(path)?.content;
  return {
    ...noReadings,
    files: new Map(files.map(path => [path, contentOf(path) ?? { kind: 'missing' }])),
    reports: new Map(
      reports.map((path): [string, ReportReading] => {
        const content = contentOf(path);
        if (content?.kind !== 'text') return [path, { kind: 'missing' }];
        return [path, readLoadReport(path, content.text)];
      }),
    ),
  };
}
