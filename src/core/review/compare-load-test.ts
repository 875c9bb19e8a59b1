import type { LoadTest, LoadTestCriterion } from '../model/plan/load-test.ts';
import type { Pair } from '../model/review/review.ts';
import type { Duration, Sourced } from '../model/value.ts';
import { durationText, secondsOf } from '../text/duration-text.ts';
import type { Draft } from './draft.ts';
import { intervalOf, isWithin } from './interval.ts';
import { matchEntities } from './match-entities.ts';

type Criterion = Sourced<LoadTestCriterion>;

/** What a load test must show now that it did not have to show before, or no longer has to. */
export function compareLoadTest({ base, head }: Pair<LoadTest>): Draft[] {
  const name = head.id.value;
  const ways = [
    { keyOf: textOf, atLeast: 0 },
    { keyOf: subjectOf, atLeast: 0 },
  ];
  const texts = { base: textOf, head: textOf };
  const { pairs, added, removed } = matchEntities(base.criteria, head.criteria, ways, texts);
  return [
    ...removed.map(
      (criterion): Draft => ({
        ...weaker('load-criterion-removed'),
        message: `Safeguard removed from load test ${name}: ${textOf(criterion)}.`,
        base: criterion.span,
        head: head.id.span,
        fact: textOf(criterion),
      }),
    ),
    ...pairs.flatMap(pair => compareCriterion(pair, name)),
    ...added.map(
      (criterion): Draft => ({
        ...stronger('load-criterion-added'),
        message: `Safeguard added to load test ${name}: ${textOf(criterion)}.`,
        base: base.id.span,
        head: criterion.span,
        fact: textOf(criterion),
      }),
    ),
    ...compareAge({ base, head }),
  ];
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
  return isWithin(now, old)
    ? [
        {
          ...stronger('load-criterion-tightened'),
          message: `Safeguard strengthened ${said}.`,
          ...places,
        },
      ]
    : [{ ...weaker('load-criterion-loosened'), message: `Safeguard weakened ${said}.`, ...places }];
}

/** A report may be older now, or must be newer. */
function compareAge({ base, head }: Pair<LoadTest>): Draft[] {
  const [before, after] = [secondsIn(base.maxAge), secondsIn(head.maxAge)];
  if (before === after) return [];
  const change = `${ageText(base.maxAge)} → ${ageText(head.maxAge)}`;
  const said = `on load test ${head.id.value}: how old its report may be ${change}`;
  const places = { base: (base.maxAge ?? base.id).span, head: (head.maxAge ?? head.id).span };
  return after < before
    ? [{ ...stronger('max-age-tightened'), message: `Safeguard strengthened ${said}.`, ...places }]
    : [{ ...weaker('max-age-loosened'), message: `Safeguard weakened ${said}.`, ...places }];
}

/** Without a limit it may be of any age. */
function secondsIn(limit: Sourced<Duration> | undefined): number {
  return limit ? secondsOf(limit.value) : Number.POSITIVE_INFINITY;
}

function ageText(limit: Sourced<Duration> | undefined): string {
  return limit ? durationText(limit.value) : 'any age';
}

function weaker(kind: string) {
  return { kind, group: 'safety-weakened', severity: 'warning' } as const;
}

function stronger(kind: string) {
  return { kind, group: 'safety-strengthened' } as const;
}
