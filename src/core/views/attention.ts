import { isAtRest } from '../analysis/at-rest.ts';
import { stepNote } from '../analysis/words/step-note.ts';
import { type Analysis, planStateOf } from '../model/analysis/analysis.ts';
import type { Project } from '../model/project.ts';
import { shownTitle } from '../parse/shown-title.ts';
import { marksOf, type StepMark, spokenMarks } from './step-marks.ts';

/** A step that waits for a person. */
export interface AttentionItem {
  readonly title: string;
  readonly note: string;
  /** Never empty. */
  readonly marks: readonly StepMark[];
}

export interface AttentionText {
  /** How many steps there are. */
  readonly count: number;
  /** `2 blocked, 1 stale`. */
  readonly summary: string;
  /** A step a line. */
  readonly lines: readonly string[];
}

/** The steps that are blocked, stale or overdue, in plans that say they are one and go on. */
export function findAttention(project: Project, analysis: Analysis): readonly AttentionItem[] {
  const active = project.plans.filter(plan => plan.detected !== 'likely' && !isAtRest(plan));
  return active.flatMap(plan => {
    const state = planStateOf(analysis, plan);
    return (state?.steps ?? []).flatMap(step => {
      const marks = marksOf(step);
      if (marks.length === 0) return [];
      const note = stepNote(step, [], state?.today ?? '');
      return [{ title: shownTitle(step.step.title), note, marks }];
    });
  });
}

/** What is to be said of these steps; undefined where there are none, and so nothing is said. */
export function attentionText(items: readonly AttentionItem[]): AttentionText | undefined {
  if (items.length === 0) return undefined;
  const lines = items.slice(0, mostLines).map(({ title, note }) => `${title}: ${note}`);
  const rest = items.length - lines.length;
  return {
    count: items.length,
    summary: summaryOf(items),
    lines: rest > 0 ? [...lines, `and ${rest} more`] : lines,
  };
}

function summaryOf(items: readonly AttentionItem[]): string {
  const counts = spokenMarks.flatMap(mark => {
    const { length } = items.filter(({ marks }) => marks.includes(mark));
    return length > 0 ? [`${length} ${mark}`] : [];
  });
  return counts.join(', ');
}

/** As many as one reads in passing. */
const mostLines = 6;
