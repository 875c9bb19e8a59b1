import { normaliseLabel } from '../../../decision/fields/field-names.ts';
import { planLanguages } from '../../languages/index.ts';
import { phrasesIn } from '../../languages/phrases-in.ts';
import type { PlanLabel } from '../../languages/plan-language.ts';

/**
 * What a column of a table of steps tells: `Owner`, `Due date (UTC)`, `Verantwortlich`; undefined where
 * the heading may mean anything else. A bare `Date` or `Team` does in every language: it may be the day
 * something was done, or who is moved.
 */
export function columnKind(heading: string): PlanLabel | undefined {
  const words = heading.replace(/\([^()]*\)\s*$/, '');
  const written = words.trim();
  const label = normaliseLabel(
    written === '#'
      ? written
      : written.replace(/^[^\p{Alpha}]*(?:sub-?)?/iu, '').replace(/[:：?.\s]+$/, ''),
  );
  return kinds.get(label.replaceAll('’', "'")) ?? (isStatus.test(label) ? 'status' : undefined);
}

/** `Migration status` and 迁移状态, of whatever it is. */
const isStatus = /(?: status|状态|狀態|ステータス|상태)$/;

const labels: readonly PlanLabel[] = [
  'step',
  'status',
  'owners',
  'due',
  'depends-on',
  'blocked-by',
  'number',
];

const kinds: ReadonlyMap<string, PlanLabel> = new Map(
  planLanguages.flatMap(language =>
    labels.flatMap(label =>
      phrasesIn(language.labels[label]).map(heading => [heading, label] as const),
    ),
  ),
);
