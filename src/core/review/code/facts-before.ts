import { definitionOf } from '../../analysis/evidence/measure-definition.ts';
import { readLoadReport } from '../../formats/load-test/read-load-report.ts';
import type { Facts, ReportReading, SideFile } from '../../model/facts/facts.ts';
import { keyOfMeasure, type MeasureDefinition } from '../../model/facts/measure.ts';
import type { Project } from '../../model/project.ts';
import type { ChangedFile } from '../../model/review/review.ts';
import { measureBefore } from './measure-before.ts';

/**
 * What stood in the flags, manifests and reports beside the plans of `base` before they changed, and what its
 * measures were, so that what follows from that is told. What else was found in code, and the history, are
 * those of now.
 */
export function factsBefore(base: Project, facts: Facts, changed: readonly ChangedFile[]): Facts {
  const before = new Map(changed.map(({ path, base: file }) => [path, file]));
  const { files, measures, reports } = facts.readings;
  const old = evidenceOf(base).flatMap(definition => {
    const key = keyOfMeasure(definition);
    const now = measures.get(key);
    return now
      ? [[key, measureBefore(definition, now, { changed, prefix: base.prefix })] as const]
      : [];
  });
  return {
    ...facts,
    readings: {
      files: new Map([...files].map(([path, now]) => [path, before.get(path) ?? now])),
      measures: new Map([...measures, ...old]),
      reports: new Map(
        [...reports].map(([path, now]) => {
          const file = before.get(path);
          return [path, file ? readingOf(path, file) : now];
        }),
      ),
    },
  };
}

function evidenceOf(project: Project): readonly MeasureDefinition[] {
  return project.plans.flatMap(plan =>
    plan.evidence.flatMap(evidence => definitionOf(project, plan, evidence) ?? []),
  );
}

function readingOf(path: string, file: SideFile): ReportReading {
  if (file.kind === 'text') return readLoadReport(path, file.text);
  if (file.kind === 'missing') return file;
  return { kind: 'unknown', reason: 'it was not read as it was before' };
}
