import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Plan } from '../../../../src/core/model/plan/plan.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { isSpan } from '../../../support/span-like.ts';
import { planOf } from './plan-outline.ts';

/** Texts with everything in them; the properties hold for whatever becomes of them. */
const folder = 'test/core/formats/plan/fixtures';
const fixtures = readdirSync(folder).map(name => readFileSync(`${folder}/${name}`, 'utf8'));
const pieces = [
  '- [ ] ',
  '- [',
  '**',
  '`after:',
  '::',
  '(',
  '@a/b',
  'blocked by ',
  '\n',
  '\r\n',
  '  ',
  '# ',
  '1. ',
  '|',
  '🚧',
  '\u0000',
  ': ',
  '*x',
  '&a ',
  '>',
  '---\n',
  'status: ',
  '{',
  ']',
  '\ud83d',
];

const mutated = fc
  .record({
    text: fc.constantFrom(...fixtures),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat(12),
        piece: fc.constantFrom(...pieces),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ text, edits }) =>
    edits.reduce((current, { at, cut, piece }) => {
      const start = Math.floor(at * current.length);
      return current.slice(0, start) + piece + current.slice(start + cut);
    }, text),
  );

test('nothing that is written makes the reader throw, and every span holds its raw text', () => {
  fc.assert(
    fc.property(mutated, fc.constantFrom('a.migration.md', 'a.migration.yaml'), (text, path) => {
      const plan = planOf(text, path);
      assert.ok(plan);
      checkSpans(plan, text);
      checkIds(plan);
    }),
    { numRuns: 300 },
  );
});

test('reading is the same each time', () => {
  for (const text of fixtures) {
    for (const path of ['a.migration.md', 'a.migration.yaml']) {
      assert.deepEqual(planOf(text, path), planOf(text, path));
    }
  }
});

test('hostile texts come to an end', () => {
  const lines = [
    '['.repeat(20000),
    '*'.repeat(20000),
    '- [ ] '.repeat(5000),
    `- [ ] ${'(@a '.repeat(50000)}`,
    `- [ ] ${'`due:2026-01-01` '.repeat(50000)}`,
    `- [ ] blocked by ${'('.repeat(200000)}`,
    `- [ ] ${'blocked by a, '.repeat(50000)}`,
    `- [ ] ${'a:b '.repeat(100000)}`,
    `# ${'1.'.repeat(100000)}`,
    `- [ ] a${' -'.repeat(100000)}`,
    `- [ ] a\n${'## 1. x\n'.repeat(10000)}`,
    `- [ ] a\n${'  - Owner: @a, b; c\n'.repeat(10000)}`,
  ];
  for (const text of lines) assert.ok(planOf(text, 'a.migration.md'), text.slice(0, 20));
});

function checkSpans(plan: Plan, text: string): void {
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const raw = 'raw' in value ? value.raw : undefined;
    const span = 'span' in value ? value.span : undefined;
    if (isSpan(span))
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    if (typeof raw === 'string' && isSpan(span)) assert.equal(sliceOf(text, span), raw);
    for (const part of Object.values(value)) visit(part);
  };
  visit(plan);
}

/** Ids that are made never repeat; written ones may, and a rule reports them. */
function checkIds(plan: Plan): void {
  const made = plan.steps.filter(step => step.idSpan === step.title.span).map(({ id }) => id);
  assert.equal(new Set(made).size, made.length);
  for (const step of plan.steps) {
    assert.notEqual(step.id, '');
    if (step.parent !== undefined) assert.ok(plan.steps.some(({ id }) => id === step.parent));
    if (step.phase !== undefined) assert.ok(plan.phases.some(({ id }) => id === step.phase));
  }
}
