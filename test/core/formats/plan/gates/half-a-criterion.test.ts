import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gateTables, shortGates } from '../../../../../src/core/formats/plan/keys/gate-keys.ts';
import { type Gate, gateKinds } from '../../../../../src/core/model/plan/gate.ts';
import { sliceOf } from '../../../../../src/core/text/span.ts';
import { firstStep, planOf, present } from '../plan-outline.ts';

/*
 * A criterion of which anything cannot be understood asks for nothing that is known: it is neither passed
 * nor failed, whatever else it says, and keeps its kind for people.
 */

/** Each kind with all that it may have, as it should be written. */
const whole: Readonly<Record<(typeof gateKinds)[number], Readonly<Record<string, unknown>>>> = {
  evidence: { ref: 'm', value: 0, min: 0, max: 3 },
  'load-test': { ref: 'l' },
  premortem: { ref: 'p', 'open-risk-score': '<12' },
  incidents: { severity: '<=2', open: 0, quiet: 'P7D' },
  'maintenance-window': { ref: 'w', announced: 'P7D' },
  flag: { key: 'f', rollout: '>=100', variant: 'on', state: 'ENABLED', for: 'P7D', removed: true },
  consumers: { contract: 'c', range: '>=2.0.0', percent: 100 },
  soak: { for: 'P14D', incidents: { severity: '<=2' } },
  decision: { ref: 'ADR-1', status: 'accepted' },
  approval: { by: ['@li'], count: 1, given: [{ by: '@bo', at: '2026-03-01' }] },
  checklist: { file: 'a.md', heading: 'Go', items: [{ text: 'Tell all', checked: true }] },
  notice: { contract: 'c', sunset: 'P90D' },
  postmortem: { ref: 'INC-1', 'action-items': 'closed' },
  manual: { what: 'Look', by: '@li', at: '2026-03-01', passed: true, 'max-age': 'P7D' },
};

function readExit(exit: unknown): {
  readonly gates: readonly Gate[];
  readonly told: readonly string[];
} {
  const text = JSON.stringify({
    'migration-plan': '1.0',
    title: 'Move',
    steps: [{ id: 'a', exit }],
  });
  const plan = present(planOf(text, 'a.yaml'));
  return {
    gates: firstStep(plan).exit,
    told: plan.problems.map(({ span, message }) => `${sliceOf(text, span)}: ${message}`),
  };
}

const kindsOf = (gates: readonly Gate[]) =>
  gates.map(gate => (gate.kind === 'unsupported' ? `unknown ${gate.type}` : gate.kind));

for (const kind of gateKinds) {
  test(`${kind}: all of its keys are read together`, () => {
    assert.deepEqual(Object.keys(whole[kind]).sort(), [...gateTables[kind].keys.keys()].sort());
    const { gates, told } = readExit([{ [kind]: whole[kind] }]);
    assert.deepEqual(kindsOf(gates), [kind]);
    assert.deepEqual(told, []);
  });

  test(`${kind}: with any key of another shape it is unknown`, () => {
    for (const key of gateTables[kind].keys.keys()) {
      for (const value of [{ 'not-this': 1 }, [[1]]]) {
        const { gates, told } = readExit([{ [kind]: { ...whole[kind], [key]: value } }]);
        assert.deepEqual(kindsOf(gates), [`unknown ${kind}`], `${key}: ${JSON.stringify(value)}`);
        assert.notDeepEqual(told, [], key);
      }
    }
  });

  test(`${kind}: with a key that nobody knows it is unknown, but for one of its own`, () => {
    const added = (key: string) => readExit([{ [kind]: { ...whole[kind], [key]: 'x' } }]);
    assert.deepEqual(kindsOf(added('onyl-in').gates), [`unknown ${kind}`]);
    const [told = '', ...more] = added('onyl-in').told;
    assert.match(told, /^"onyl-in": The key "onyl-in" is not known\. Known here: [a-z].*\.$/);
    assert.deepEqual(more, []);
    assert.deepEqual(kindsOf(added('x-onyl-in').gates), [kind]);
  });

  test(`${kind}: a waiver that cannot be read waives nothing`, () => {
    const gate = { [kind]: whole[kind] };
    const waived = (value: unknown) => readExit([{ ...gate, waived: value }]).gates[0];
    const good = waived({ by: '@li', reason: 'Small', until: '2026-06-01' });
    assert.equal(good?.waiver?.until?.value, '2026-06-01');
    for (const value of [
      { until: 'soon' },
      { unitl: '2026-06-01' },
      true,
      'yes',
      ['@li'],
      { by: [] },
    ]) {
      const read = waived(value);
      assert.equal(read?.waiver, undefined, JSON.stringify(value));
      assert.equal(read?.kind, 'unsupported', JSON.stringify(value));
    }
    assert.equal(waived(null)?.waiver, undefined);
    assert.equal(waived(null)?.kind, kind);
  });
}

/** What a criterion says under one of its keys, without its place. */
function whatOf(gate: Gate | undefined, key: string): string {
  const said = new Map(Object.entries(gate ?? {})).get(key);
  return JSON.stringify(said, (name, value) => (name === 'span' ? undefined : value));
}

test('what is short for a criterion is the criterion with its one key', () => {
  const keys = new Map(Object.entries(shortGates));
  for (const kind of gateKinds) {
    const key = keys.get(kind);
    if (key === undefined) continue;
    const short = readExit([{ [kind]: whole[kind][key] }]);
    const long = readExit([{ [kind]: { [key]: whole[kind][key] } }]);
    assert.deepEqual(short.told, [], kind);
    assert.deepEqual(kindsOf(short.gates), [kind]);
    assert.deepEqual(kindsOf(long.gates), [kind]);
    assert.equal(whatOf(short.gates[0], key), whatOf(long.gates[0], key));
  }
});

test('a kind that has no short way must be a map', () => {
  const short = new Set(Object.keys(shortGates));
  for (const kind of gateKinds.filter(each => !short.has(each))) {
    for (const value of ['x', 0, true, ['x']]) {
      const { gates, told } = readExit([{ [kind]: value }]);
      assert.deepEqual(kindsOf(gates), [`unknown ${kind}`]);
      assert.match(told.join(), new RegExp(`The criterion ${kind} must be a map\\.`));
    }
  }
});

test('two kinds in one entry are no criterion, in either order', () => {
  for (const kind of gateKinds) {
    for (const other of gateKinds) {
      if (kind === other) continue;
      const { gates } = readExit([{ [kind]: whole[kind], [other]: whole[other] }]);
      assert.deepEqual(kindsOf(gates), [`unknown ${kind}`], other);
    }
  }
});

test('one that cannot be read costs none of its neighbours', () => {
  const { gates } = readExit([
    { soak: 'P7D' },
    { soak: 'a week or so' },
    { decision: 'ADR-1' },
    [{ decision: 'ADR-2' }],
    { decison: 'ADR-3' },
    'Ask the team',
    {},
    null,
    { 'x-note': 'none' },
  ]);
  assert.deepEqual(kindsOf(gates), [
    ...['soak', 'unknown soak', 'decision', 'unknown list', 'unknown decison', 'manual'],
    ...['unknown exit', 'unknown exit'],
  ]);
});

test('a text is for people to judge, and nobody has', () => {
  for (const text of [
    'All is well',
    'passed',
    'done',
    '✅',
    'true',
    '[x] Checked',
    'Passed: yes',
  ]) {
    const [gate] = readExit([text]).gates;
    assert.ok(gate?.kind === 'manual');
    assert.deepEqual([gate.what?.value, gate.passed, gate.at], [text, undefined, undefined]);
  }
});
