import { type PlanStatus, stepStatuses } from '../../model/plan/plan.ts';
import { english } from './languages/english.ts';
import { planLanguages } from './languages/index.ts';
import { phrasesIn } from './languages/phrases-in.ts';
import type { PlanLanguage, StepWord } from './languages/plan-language.ts';

const stepStates: readonly StepWord[] = [...stepStatuses, 'blocked'];

const planWordLists: Readonly<Record<PlanStatus, string>> = {
  draft: 'draft drafting',
  proposed: 'proposed proposal in-review review under-review rfc pending',
  approved: 'approved accepted agreed ready planned not-started todo scheduled',
  active:
    'active in-progress inprogress wip work-in-progress started ongoing on-going underway under-way executing partial',
  'on-hold': 'on-hold onhold hold paused deferred postponed suspended parked blocked',
  completed: 'completed complete done finished closed shipped implemented',
  cancelled: 'cancelled canceled abandoned dropped rejected obsolete superseded withdrawn',
};

/** The words that a plan is written with. */
export const stepWords: ReadonlyMap<string, StepWord> = new Map(stepWordsOf(english));

/** Those of all languages. */
export const allStepWords: ReadonlyMap<string, StepWord> = new Map(
  planLanguages.toReversed().flatMap(stepWordsOf),
);

function stepWordsOf({ steps }: PlanLanguage): (readonly [string, StepWord])[] {
  return stepStates.flatMap(state =>
    phrasesIn(steps[state]).map(phrase => [joined(phrase), state] as const),
  );
}

/** As `wordOf` writes it: there are hundreds, and each start reads them all. */
function joined(phrase: string): string {
  return phrase.replaceAll(/[ '-]+/g, '-');
}

export const planWords: ReadonlyMap<string, PlanStatus> = new Map(
  (
    ['draft', 'proposed', 'approved', 'active', 'on-hold', 'completed', 'cancelled'] as const
  ).flatMap(status => planWordLists[status].split(' ').map(word => [word, status] as const)),
);

/** What a step can be, said of a plan. */
const asPlan: ReadonlyMap<StepWord, PlanStatus> = new Map([
  ['planned', 'approved'],
  ['in-progress', 'active'],
  ['done', 'completed'],
  ['on-hold', 'on-hold'],
  ['blocked', 'on-hold'],
  ['cancelled', 'cancelled'],
]);

/** Those of all languages. */
export const allPlanWords: ReadonlyMap<string, PlanStatus> = new Map([
  ...[...allStepWords].flatMap(([word, state]) => {
    const status = stepWords.has(word) ? undefined : asPlan.get(state);
    return status === undefined ? [] : [[word, status] as const];
  }),
  ...planWords,
]);
