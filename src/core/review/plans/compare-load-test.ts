import type { LoadTest, LoadTestCriterion } from '../../model/plan/load-test.ts';
import type { Pair } from '../../model/review/review.ts';
import type { Duration, Sourced } from '../../model/value.ts';
import { durationText, secondsOf } from '../../text/duration-text.ts';
import { tellMembers } from '../drafts/compare-lists.ts';
import { compareValues } from '../drafts/compare-values.ts';
import type { Draft } from '../drafts/draft.ts';
import { lessSafe, safer, shifted } from '../drafts/safeguards.ts';
import { intervalOf, isWithin } from '../gates/interval.ts';
import { matchEntities } from '../matching/match-entities.ts';

type Criterion = Sourced<LoadTestCriterion>;

/** What a load test must show now that it did not have to show before, or no longer has to. */
export function compareLoadTest({ base, head }: Pair<LoadTest>): Draft[] {
  const name = head.id.value;
  const ways = [
    { keyOf: textOf, atLeast: 0 },
    { keyOf: subjectOf, atLeast: 0 },
  ];
  const texts = { base: textOf, head: textOf };
  const matching = matchEntities(base.criteria, head.criteria, ways, texts);
  const owner = { base: base.id.span, head: head.id.span };
  return [
    ...tellMembers(matching, owner, {
      factOf: textOf,
      spanOf: ({ span }) => span,
      added: criterion => ({
        kind: 'load-criterion-added',
        ...safer,
        message: `Safeguard added to load test ${name}: ${textOf(criterion)}.`,
      }),
      removed: criterion => ({
        kind: 'load-criterion-removed',
        ...lessSafe,
        message: `Safeguard removed from load test ${name}: ${textOf(criterion)}.`,
      }),
    }),
    ...matching.pairs.flatMap(pair => compareCriterion(pair, name)),
    ...compareAge({ base, head }),
    ...compareSource({ base, head }),
  ];
}

/** Another report, or another load, proves something else. */
function compareSource({ base, head }: Pair<LoadTest>): Draft[] {
  const name = `Load test ${head.id.value}`;
  const subject = { name, base: base.id.span, head: head.id.span };
  return compareValues({ base, head }, ['report', 'profile'], 'scope', subject);
}

/** What is measured: `http_req_duration p(95)`. */
function subjectOf({ value: { metric, aggregate } }: Criterion): string {
  return [metric, aggregate].filter(Boolean).join(' ');
}

function textOf(criterion: Criterion): string {
  const { operator, value } = criterion.value;
  return `${subjectOf(criterion)} ${operator} ${value}`;
}

function compareCriterion({ base, head }: Pair<Criterion>, name: string): Draft[] {
  const [old, now] = [intervalOf(base.value), intervalOf(head.value)];
  if (isWithin(old, now) && isWithin(now, old)) return [];
  const said = `on load test ${name}: ${textOf(base)} → ${textOf(head)}`;
  const places = { base: base.span, head: head.span, fact: subjectOf(head) };
  // What accepts other numbers, neither more nor fewer, no longer asks for what was asked.
  const kinds = ['load-criterion-tightened', 'load-criterion-loosened'] as const;
  return [{ ...shifted(isWithin(now, old), kinds, said), ...places }];
}

/** A report may be older now, or must be newer. */
function compareAge({ base, head }: Pair<LoadTest>): Draft[] {
  const [before, after] = [secondsIn(base.maxAge), secondsIn(head.maxAge)];
  if (before === after) return [];
  const change = `${ageText(base.maxAge)} → ${ageText(head.maxAge)}`;
  const said = `on load test ${head.id.value}: how old its report may be ${change}`;
  const places = { base: (base.maxAge ?? base.id).span, head: (head.maxAge ?? head.id).span };
  const kinds = ['max-age-tightened', 'max-age-loosened'] as const;
  return [{ ...shifted(after < before, kinds, said), ...places }];
}

/** Without a limit it may be of any age. */
function secondsIn(limit: Sourced<Duration> | undefined): number {
  return limit ? secondsOf(limit.value) : Number.POSITIVE_INFINITY;
}

function ageText(limit: Sourced<Duration> | undefined): string {
  return limit ? durationText(limit.value) : 'any age';
}
