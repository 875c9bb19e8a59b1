import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom, type Random } from '../../fuzz/random.ts';
import { reviewFixtures } from '../../support/check-review.ts';
import { oppositeGroup, oppositeOf } from '../../support/opposite-change.ts';

/*
 * What a review says of a change from one plan to another is the opposite of what it says of the way
 * back: what is added there is removed here, and a safeguard that is weaker there is stronger here.
 */

type Lines = readonly [string, ...string[]];

const head: Lines = [
  'owners: ["@a"]',
  'owners: ["@b", "@a"]',
  'due: 2026-04-01',
  'due: 2026-05-01',
  'start: 2026-03-01',
  'status: active',
  'status: on-hold',
  'calendar: {freezes: [{id: f, start: 2026-04-01, duration: P2D}]}',
  'calendar: {freezes: [{id: f, start: 2026-04-02, duration: P1D, rrule: FREQ=YEARLY}]}',
  'load-tests: [{id: l, report: l.json, criteria: ["http_req_duration p(95) < 300"], max-age: P7D}]',
  'load-tests: [{id: l, report: l.json, criteria: ["http_req_duration p(95) < 900", "http_reqs rate > 9"]}]',
  'contracts: [{id: api, deprecated: 2026-03-01, sunset: 2026-06-01}]',
  'contracts: [{id: api, sunset: 2026-07-01}]',
  'policy: {halt-severity: 1}',
  'policy: {halt-severity: 3}',
  'decisions: [ADR-1]',
];

const inStep: Lines = [
  'status: planned',
  'status: in-progress',
  'due: 2026-04-01',
  'due: 2026-04-09',
  'estimate: P3D',
  'kind: migrate',
  'window: w',
  'rollback: {how: Undo it}',
  'rollback: {how: Undo all of it, valid-for: P3D, tested: 2026-01-01}',
  'rollback: {how: Undo it, tested: 2026-02-01}',
  'point-of-no-return: true',
  'depends-on: [a]',
  'depends-on: [{step: a, lag: P2D}]',
  'paths: ["x/**"]',
  'owners: ["@c"]',
  'blocked-by: [INC-1]',
  'exit: [{soak: {for: P7D}}]',
  'exit: [{soak: {for: P2D}}, {approval: {by: ["@a"]}}]',
  'exit: [{evidence: {ref: e, max: 3}}]',
  'exit: [{flag: {key: k, rollout: ">=50"}}]',
  'exit: [{flag: {key: k, rollout: ">=100", for: P2D}}]',
  'entry: [{incidents: {severity: "<=2"}}]',
  'entry: [{incidents: {severity: "<=3", quiet: P2D}, waived: {by: "@a", until: 2026-05-01}}]',
  'entry: [{incidents: {severity: "<=3"}, waived: {by: "@a"}}]',
  'decisions: [ADR-2]',
  'description: More about it',
];

const measures: Lines = [
  '{id: e, title: E, pattern: x, target: 0}',
  '{id: e, title: E, pattern: x, target: 5, ratchet: true}',
  '{id: e, title: E, pattern: y, baseline: {value: 9}, target: 0, ratchet: {limit: 4}}',
  '{id: g, title: G, files: ["a/**"], target: 3}',
];

const windows: Lines = [
  '{id: w, start: 2026-05-01T06:00, duration: PT2H}',
  '{id: w, start: 2026-05-02T06:00, duration: PT2H, notice: P7D}',
  '{id: v, start: 2026-05-02T06:00, notice: P2D, status: cancelled}',
];

const steps = [
  ['a', 'Copy all rows'],
  ['b', 'Switch the readers over'],
  ['c', 'Drop what is old and unused'],
] as const;

/** Some lines, each key once. */
function some(random: Random, from: Lines, most: number): readonly string[] {
  const found = new Map<string, string>();
  for (let rest = random.below(most + 1); rest > 0; rest--) {
    const line = random.pick(from);
    found.set(/^[{\w: -]*?[:,]/.exec(line)?.[0] ?? line, line);
  }
  return [...found.values()];
}

function writePlan(random: Random): string {
  const lists = [
    ['evidence', some(random, measures, 2)],
    ['maintenance-windows', some(random, windows, 2)],
  ] as const;
  const written = steps
    .filter(() => random.below(5) > 0)
    .map(([id, title]) => [`id: ${id}`, `title: ${title}`, ...some(random, inStep, 6)])
    .map(lines => `  - ${lines.join('\n    ')}\n`);
  return [
    '--- a.migration.yaml\nmigration-plan: "1.0"\nid: p\ntitle: P\n',
    ...some(random, head, 4).map(line => `${line}\n`),
    ...lists.map(([key, items]) => `${key}: [${items.join(', ')}]\n`),
    written.length > 0 ? `steps:\n${written.join('')}` : 'steps: []\n',
  ].join('');
}

/** What is no less safe on the way there is not more safe on the way back. */
const oneWay = new Set([
  'window-chosen',
  'window-left',
  'target-changed',
  'baseline-changed',
  'measure-added',
  'measure-removed',
]);

test('the way back is told by the opposite of each change', () => {
  let count = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const random = createRandom(seed);
    const [one, other] = [writePlan(random), writePlan(random)];
    const there = reviewFixtures(one, other).changes;
    const back = reviewFixtures(other, one).changes;
    count += there.length;
    assert.deepEqual(
      back
        .filter(({ kind }) => !oneWay.has(kind))
        .map(({ kind, group }) => `${oppositeOf(kind)} ${oppositeGroup(group)}`)
        .sort(),
      there
        .filter(({ kind }) => !oneWay.has(kind))
        .map(({ kind, group }) => `${kind} ${group}`)
        .sort(),
      `seed ${seed}:\n${one}${other}`,
    );
  }
  assert.ok(count > 500, String(count));
});

test('a change and the way back stand at the same places, with the sides changed', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = createRandom(seed);
    const [one, other] = [writePlan(random), writePlan(random)];
    const places = (from: string, to: string) => reviewFixtures(from, to).changes;
    const there = places(one, other).map(({ base, head: now }) => [base?.span, now?.span]);
    const back = places(other, one).map(({ base, head: now }) => [now?.span, base?.span]);
    const textOf = (list: typeof there) => list.map(pair => JSON.stringify(pair)).sort();
    assert.deepEqual(textOf(back), textOf(there), `seed ${seed}`);
  }
});
