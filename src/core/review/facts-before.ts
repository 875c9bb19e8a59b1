import { readLoadReport } from '../formats/load-test/read-load-report.ts';
import type { Facts, ReportReading, SideFile } from '../model/facts/facts.ts';

/**
 * What stood in the flags, manifests and reports beside the plans before they changed, so that what follows
 * from that is told. `before`: those that changed, as they were. What was counted in code, and the history, are those of now.
 */
export function factsBefore(facts: Facts, before: ReadonlyMap<string, SideFile>): Facts {
  const { files, reports } = facts.readings;
  return {
    ...facts,
    readings: {
      ...facts.readings,
      files: new Map([...files].map(([path, now]) => [path, before.get(path) ?? now])),
      reports: new Map(
        [...reports].map(([path, now]) => {
          const old = before.get(path);
          return [path, old ? readingOf(path, old) : now];
        }),
      ),
    },
  };
}

function readingOf(path: string, file: SideFile): ReportReading {
  if (file.kind === 'text') return readLoadReport(path, file.text);
  if (file.kind === 'missing') return file;
  return { kind: 'unknown', reason: 'it was not read as it was before' };
}
