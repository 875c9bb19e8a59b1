import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  isStruck,
  withoutStruck,
} from '../../../../src/core/formats/plan/markdown/words/without-struck.ts';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import { readChecklist } from '../../../../src/core/formats/side/read-checklist.ts';
import { firstStep, markdownPlan } from './plan-outline.ts';

/*
 * What is struck out does not count, wherever it stands; and what is struck out in part is not struck
 * out: "~~Copy~~ Move ~~all~~" is still to be done.
 */

for (const [text, expected] of [
  ['~~Keep one~~', true],
  ['~~Keep~~ ~~one~~', true],
  ['  ~~Keep one~~  ', true],
  ['~~a ~ b~~', true],
  ['~~two\nlines~~', true],
  ['~~Copy~~ Move ~~all~~', false],
  ['~~Copy~~ Move', false],
  ['Move ~~all~~', false],
  ['~~never closed', false],
  ['~~~~', false],
  ['~one~', false],
  ['', false],
  [' ', false],
] as const) {
  test(`${JSON.stringify(text)} is ${expected ? '' : 'not '}struck out`, () => {
    assert.equal(isStruck(text), expected);
  });
}

test('without what is struck out all else keeps its place', () => {
  const piece = fc.constantFrom('~~', '~', 'a', ' ', '<!--', '-->', '2026-01-01', '\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const text = pieces.join('');
      const rest = withoutStruck(text);
      assert.equal(rest.length, text.length);
      for (let at = 0; at < text.length; at++) {
        assert.ok(rest[at] === text[at] || rest[at] === ' ', text);
      }
    }),
  );
});

const statusOf = (line: string) => {
  const plan = markdownPlan(`# Plan\n\n${line}\n- [ ] b\n- [ ] c\n`);
  return firstStep(plan).status?.value;
};

for (const [line, status] of [
  ['- [ ] ~~Copy~~', 'cancelled'],
  ['- [~] ~~Copy~~', 'cancelled'],
  ['- [x] ~~Copy~~', 'done'],
  ['- [ ] ~~Copy~~ Move ~~all~~', 'planned'],
  ['- [~] ~~Copy~~ Move ~~all~~', 'in-progress'],
  ['- [ ] Move ~~all~~', 'planned'],
] as const) {
  test(`the step "${line}" is ${status}`, () => assert.equal(statusOf(line), status));
}

test('a struck step without a box may be done as well as dropped, so its status is not known', () => {
  const plan = markdownPlan('# Migration\n\n## Steps\n\n1. ~~Copy~~\n2. Move\n3. Drop (done)\n');
  assert.deepEqual(
    plan.steps.map(({ status }) => status?.value),
    [undefined, undefined, 'done'],
  );
});

test('a criterion that is struck out in part is still one', () => {
  const items = '- [ ] ~~a~~ b ~~c~~\n- [ ] ~~d~~\n- [x] ~~e~~ f\n- [~] g\n- [-] h\n- [?] i\n- j\n';
  const plan = markdownPlan(`# Plan\n\n## Phase 1\n\n- [ ] one\n\n**Exit criteria**\n\n${items}`);
  const [gate] = plan.phases[0]?.exit ?? [];
  assert.deepEqual(
    gate?.kind === 'checklist' && gate.items.map(({ text, checked }) => [text.value, checked]),
    [
      ['a b c', false],
      ['e f', true],
      ['g', false],
      ['i', undefined],
      ['j', undefined],
    ],
  );
});

test('an action item that is struck out in part is still open', () => {
  const text =
    '# INC-1\n\n## Action items\n\n- [ ] ~~a~~ do ~~b~~\n- [ ] ~~c~~\n- [~] d\n- [?] e\n- f (done)\n';
  const { postmortems } = readProject([
    { path: 'docs/postmortems/inc-1.md', content: { kind: 'text', text } },
  ]);
  assert.deepEqual(
    postmortems[0]?.actionItems.map(({ status }) => status?.value),
    ['planned', 'cancelled', 'in-progress', undefined, undefined],
  );
});

test('a checklist of another file: a box means what it means in a plan', () => {
  const boxes: readonly (readonly [box: string, done: boolean | undefined | 'none'])[] = [
    ['[x]', true],
    ['[X]', true],
    ['[*]', true],
    ['[✅]', true],
    ['[✔]', true],
    ['[ ]', false],
    ['[]', false],
    ['[/]', false],
    ['[>]', false],
    ['[~]', false],
    ['[❌]', false],
    ['[?]', undefined],
    ['[!]', undefined],
    ['[-]', 'none'],
  ];
  for (const [box, done] of boxes) {
    const reading = readChecklist(`- ${box} Check it\n- [x] Last\n`);
    const items = reading.kind === 'items' ? reading.items : [];
    assert.equal(items.length === 1 ? 'none' : items[0]?.done, done, box);
  }
  const struck = readChecklist('- [~] ~~a~~\n- [ ] ~~b~~\n- [~] ~~c~~ d\n');
  assert.deepEqual(struck.kind === 'items' && struck.items.map(({ text }) => text), ['c d']);
});

const stepWith = (line: string) =>
  firstStep(markdownPlan(`# Plan\n\n- [ ] Copy\n  - ${line}\n- [ ] Move\n- [ ] Drop\n`));

test('a note that is struck out says nothing', () => {
  for (const line of [
    'Blocked by: ~~#12~~',
    'Blocked by ~~#12~~',
    'Depends on: ~~Move~~',
    'Risk: ~~It is slow~~',
    'Rollback: ~~Turn the flag off~~',
    'Window: ~~cutover~~',
    'Release: ~~2.1~~',
    'Owner: ~~@li~~',
    'Status: ~~in progress~~',
    'Due: ~~2026-04-10~~',
    'Reviewed: ~~2026-04-10~~',
  ]) {
    const { span: _span, ...said } = stepWith(line);
    const { span: _other, ...nothing } = stepWith('A word.');
    assert.deepEqual(said, nothing, line);
  }
});

test('of several days the one counts that is not struck out', () => {
  assert.equal(stepWith('Due: ~~2026-04-10~~ 2026-05-01').due?.value, '2026-05-01');
  assert.equal(stepWith('Due: <!-- 2026-04-10 --> 2026-05-01').due?.value, '2026-05-01');
  assert.equal(stepWith('Due: 2026-05-01 ~~2026-04-10~~').due?.value, '2026-05-01');
});
