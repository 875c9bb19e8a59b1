import { sliceOf } from '../../../../text/span.ts';
import { isSearchable } from '../sections/read-line.ts';
import type { Section } from '../sections/section.ts';
import { isStepsTitle } from '../words/steps-title.ts';
import { collectSigns } from './collect-signs.ts';

/**
 * Whether sections beside each other are described by the same fields, `Risk:`, `File:`, `Action:`, none of which says
 * to hold the steps: each is one thing to do, however much is listed in it, unless that has signs of its own state.
 */
export function areRecords(text: string, sections: readonly Section[]): boolean {
  if (sections.some(section => collectSigns(text, section).length > 0)) return false;
  const counts = new Map<string, number>();
  for (const section of sections)
    for (const label of labelsOf(text, section)) counts.set(label, (counts.get(label) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1 && count * 3 >= sections.length * 2);
  return (
    shared.length >= leastFields &&
    !shared.some(([label]) => label.endsWith(':') && isStepsTitle(label))
  );
}

const leastFields = 3;

/** The names before a colon that begin the lines of a section, each once; with the colon where nothing stands behind it. */
function labelsOf(text: string, { blocks }: Section): ReadonlySet<string> {
  const lines = blocks.flatMap(block => (block.kind === 'paragraph' ? block.lines : []));
  return new Set(
    lines.flatMap(line => {
      const written = isSearchable(line) ? sliceOf(text, line).slice(0, 50) : '';
      const [, name, value] = label.exec(written) ?? [];
      return name === undefined ? [] : name.toLowerCase() + (value === '' ? ':' : '');
    }),
  );
}

const label = /^(?:\*\*)?([^*:：]{2,40})(?:\*\*)?[:：](?:\*\*)?\s*(.*)$/;
