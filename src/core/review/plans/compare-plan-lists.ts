import type { Contract } from '../../model/plan/contract.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import type { FeatureFlag } from '../../model/plan/flag.ts';
import type { LoadTest } from '../../model/plan/load-test.ts';
import type { MaintenanceWindow } from '../../model/plan/maintenance-window.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { onBoth, type Pair } from '../../model/review/review.ts';
import type { Sourced } from '../../model/value.ts';
import { goneDraft, newDraft } from '../drafts/come-and-gone.ts';
import { compareDays, compareValue, compareValues } from '../drafts/compare-values.ts';
import { about, type Draft, type EntityDraft } from '../drafts/draft.ts';
import { lessSafe, safer } from '../drafts/safeguards.ts';
import { matchByName } from '../matching/match-entities.ts';
import { compareContract } from './compare-contract.ts';
import { compareLoadTest } from './compare-load-test.ts';
import { compareMeasure } from './compare-measure.ts';
import { compareWindow } from './compare-window.ts';

/** What became of the things that a plan lists by name. */
export function comparePlanLists(pair: Pair<Plan>, today: string): EntityDraft[] {
  return [
    ...compareNamed(pair, measures, today),
    ...compareNamed(pair, windows, today),
    ...compareNamed(pair, loadTests, today),
    ...compareNamed(pair, contracts, today),
    ...compareNamed(pair, flags, today),
  ];
}

interface NamedKind<T> {
  /** At the start of a sentence. */
  readonly noun: string;
  readonly listIn: (plan: Plan) => readonly T[];
  readonly nameOf: (entity: T) => Sourced<string>;
  readonly compare: (pair: Pair<T>, today: string) => readonly Draft[];
  /** What it is beside news that one came or went. */
  readonly added?: typeof safer;
  readonly removed?: typeof lessSafe;
}

function compareNamed<T extends object>(
  plans: Pair<Plan>,
  kind: NamedKind<T>,
  today: string,
): EntityDraft[] {
  const { noun, listIn, nameOf } = kind;
  const textOf = (entity: T) => nameOf(entity).value;
  const { pairs, added, removed } = matchByName(onBoth(plans, listIn), textOf);
  return [
    ...removed.flatMap(each =>
      about(textOf(each), [{ ...goneDraft(noun, nameOf(each)), ...kind.removed }]),
    ),
    ...added.flatMap(each =>
      about(textOf(each), [{ ...newDraft(noun, nameOf(each)), ...kind.added }]),
    ),
    ...pairs.flatMap(pair => about(textOf(pair.head), kind.compare(pair, today))),
  ];
}

const measures: NamedKind<Evidence> = {
  noun: 'Measure',
  listIn: ({ evidence }) => evidence,
  nameOf: ({ id }) => id,
  compare: compareMeasure,
  removed: lessSafe,
};

const windows: NamedKind<MaintenanceWindow> = {
  noun: 'Window',
  listIn: ({ maintenanceWindows }) => maintenanceWindows,
  nameOf: ({ id }) => id,
  compare: compareWindow,
};

/** One that is gone proves nothing any more. */
const loadTests: NamedKind<LoadTest> = {
  noun: 'Load test',
  listIn: ({ loadTests }) => loadTests,
  nameOf: ({ id }) => id,
  compare: compareLoadTest,
  added: safer,
  removed: lessSafe,
};

const contracts: NamedKind<Contract> = {
  noun: 'Contract',
  listIn: ({ contracts }) => contracts,
  nameOf: ({ id }) => id,
  compare: compareContract,
};

/** The day on which a flag was to be gone is a promise, too. */
const flags: NamedKind<FeatureFlag> = {
  noun: 'Flag',
  listIn: ({ flags }) => flags,
  nameOf: ({ key }) => key,
  compare: (pair, today) => {
    const subject = { name: `Flag ${pair.head.key.value}`, ...onBoth(pair, ({ key }) => key.span) };
    const days = onBoth(pair, ({ removeBy }) => ({ 'remove-by': removeBy }));
    const stays = onBoth(pair, staysOf);
    return [
      ...compareDays(days, ['remove-by'], { ...subject, today }),
      ...compareValues(pair, ['type', 'file'], 'scope', subject),
      ...compareValue('permanent', 'scope', stays, subject),
    ];
  },
};

function staysOf({ permanent }: FeatureFlag) {
  return permanent && { ...permanent, value: permanent.value ? 'yes' : 'no' };
}
