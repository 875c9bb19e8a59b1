import { foldHandle } from '../../analysis/gates/check-approval.ts';
import type {
  Approval,
  ApprovalGate,
  ChecklistItem,
  Gate,
  ManualGate,
} from '../../model/plan/gate.ts';
import { onBoth, type Pair } from '../../model/review/review.ts';
import type { Span } from '../../text/span.ts';
import { compareLists } from '../drafts/compare-lists.ts';
import type { Draft } from '../drafts/draft.ts';
import { lessSafe } from '../drafts/safeguards.ts';
import { matchEntities } from '../matching/match-entities.ts';
import { type GateOwner, gateWays } from './compare-gates.ts';
import { gateName } from './gate-name.ts';

/** Whose criteria they are, and the day on which they are looked at. */
type WordsOwner = Pick<GateOwner, 'name' | 'today'>;

/** Who has approved since, and what was found by hand. */
export function compareWordsOfPeople(
  base: readonly Gate[],
  head: readonly Gate[],
  owner: WordsOwner,
): Draft[] {
  const { pairs } = matchEntities(base, head, gateWays, { base: gateName, head: gateName });
  return pairs.flatMap(({ base: old, head: now }) =>
    old.kind === 'approval' && now.kind === 'approval'
      ? compareApprovals({ base: old, head: now }, owner)
      : compareFound({ base: old, head: now }, owner),
  );
}

/** One that is dated on a day to come is not given yet. */
function compareApprovals(pair: Pair<ApprovalGate>, { name, today }: WordsOwner): Draft[] {
  const isGiven = ({ at }: Approval) => at === undefined || at.value.slice(0, 10) <= today;
  const lists = onBoth(pair, ({ given }) => given.filter(isGiven));
  const owner = onBoth(pair, ({ span }) => span);
  return compareLists(lists, owner, {
    factOf: ({ by }) => by.value,
    keyOf: ({ by }) => foldHandle(by.value),
    spanOf: ({ by }) => by.span,
    added: ({ by }) => ({
      kind: 'approval-given',
      group: 'status',
      message: `${name} is approved by ${by.value}.`,
    }),
    removed: ({ by }) => ({
      kind: 'approval-removed',
      ...lessSafe,
      message: `The approval of ${name} by ${by.value} is gone.`,
    }),
  });
}

/** What a person has said of one thing. */
interface Found {
  readonly what: string;
  readonly said: string;
  readonly span: Span;
}

function compareFound({ base, head }: Pair<Gate>, { name }: WordsOwner): Draft[] {
  const before = new Map(foundIn(base).map(each => [each.what, each]));
  return foundIn(head).flatMap((now): Draft[] => {
    const old = before.get(now.what);
    if (!old || old.said === now.said) return [];
    return [
      {
        kind: 'found-by-hand',
        group: 'status',
        message: `${name}: ${now.what} ${old.said} → ${now.said}.`,
        base: old.span,
        head: now.span,
        fact: `${now.what} ${now.said}`,
      },
    ];
  });
}

function foundIn(gate: Gate): readonly Found[] {
  if (gate.kind === 'manual') return [attestation(gate)];
  return gate.kind === 'checklist' ? gate.items.map(toFound) : [];
}

function attestation(gate: ManualGate): Found {
  const { passed, at, span } = gate;
  const what = gateName(gate);
  if (passed?.value === false) return { what, said: 'did not hold', span };
  const said = passed && at ? `attested on ${at.value.slice(0, 10)}` : 'not attested';
  return { what, said, span };
}

function toFound({ text, checked, span }: ChecklistItem): Found {
  const words = checked ? 'checked' : 'not checked';
  return { what: text.value, said: checked === undefined ? 'without a mark' : words, span };
}
