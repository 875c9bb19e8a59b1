import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stepKinds, stepStatuses } from '../../../../src/core/model/plan/plan.ts';
import { firstStep, outlineOf, planOf, present, problemsOf, yamlPlan } from './plan-outline.ts';

/*
 * YAML has many ways of writing one thing. All of them say the same here: block, flow and JSON, quoted and
 * bare, with LF, CRLF and a mark at the start, at any indentation.
 */

interface WrittenStep {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly kind: string;
  readonly 'depends-on': readonly string[];
  readonly paths: readonly string[];
  readonly due: string;
}

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const steps: fc.Arbitrary<readonly WrittenStep[]> = fc.uniqueArray(
  fc.record({
    id: word,
    title: fc.array(word, { minLength: 1, maxLength: 4 }).map(words => `Do ${words.join(' ')}`),
    status: fc.constantFrom(...stepStatuses),
    kind: fc.constantFrom(...stepKinds),
    'depends-on': fc.array(word, { maxLength: 3 }),
    paths: fc.array(
      word.map(name => `${name}/**/*.ts`),
      { maxLength: 2 },
    ),
    due: day,
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 4 },
);

/** Each list item begins with the first key of its map; `write` makes one scalar. */
function inBlocks(
  all: readonly WrittenStep[],
  { indent, write }: { readonly indent: string; readonly write: (text: string) => string },
): string {
  const lines = all.flatMap(step =>
    Object.entries(step).flatMap(([key, value], index) => {
      const start = `${indent}${index === 0 ? '- ' : '  '}${key}:`;
      if (typeof value === 'string') return [`${start} ${write(value)}`];
      if (value.length === 0) return [`${start} []`];
      return [start, ...value.map((item: string) => `${indent}    - ${write(item)}`)];
    }),
  );
  return `steps:\n${lines.join('\n')}\n`;
}

const plain = (text: string) => (text.includes('*') ? `"${text}"` : text);
const asIs = { indent: '  ', write: plain };

const ways: Readonly<Record<string, (all: readonly WrittenStep[]) => string>> = {
  'in flow style': all => `steps: ${JSON.stringify(all)}\n`,
  'in flow style over lines': all => `steps:\n  ${JSON.stringify(all, undefined, 3)}\n`,
  'in double quotes': all => inBlocks(all, { indent: '  ', write: text => `"${text}"` }),
  'in single quotes': all => inBlocks(all, { indent: '  ', write: text => `'${text}'` }),
  'in literal blocks': all =>
    inBlocks(all, { indent: '  ', write: text => `|\n          ${text}` }),
  'in folded blocks': all =>
    inBlocks(all, { indent: '  ', write: text => `>-\n          ${text}` }),
  'at the margin': all => inBlocks(all, { indent: '', write: plain }),
  'deep inside': all => inBlocks(all, { indent: ' '.repeat(9), write: plain }),
  'with comments': all => inBlocks(all, { indent: '  ', write: text => `${plain(text)} # ~~no~~` }),
  'with blank lines': all => inBlocks(all, asIs).replaceAll('\n', '\n\n'),
  'with blanks at the ends': all => inBlocks(all, asIs).replaceAll('\n', '   \n'),
  'with CRLF': all => inBlocks(all, asIs).replaceAll('\n', '\r\n'),
  'as a document of its own': all => `---\n${inBlocks(all, asIs)}...\n`,
  'with anchors': all => inBlocks(all, asIs).replaceAll(/^( {2}- )id: /gm, '$1id: &name '),
  'with tags': all => inBlocks(all, asIs).replaceAll(/^( +title: )/gm, '$1!!str '),
};

const planIn = (text: string) => present(planOf(text, 'a.migration.yaml'));

for (const [name, write] of Object.entries(ways)) {
  test(`a plan says the same ${name}`, () => {
    fc.assert(
      fc.property(steps, all => {
        const expected = outlineOf(planIn(inBlocks(all, asIs)));
        const text = write(all);
        assert.equal(outlineOf(planIn(text)), expected, text);
        assert.deepEqual(problemsOf(planIn(text), text), [], text);
      }),
      { numRuns: 30 },
    );
  });
}

test('a reference is what is written between the marks, so that it can be found and renamed', () => {
  for (const written of [
    'seam',
    '"seam"',
    "'seam'",
    '|\n      seam',
    '|-\n      seam\n',
    '>\n      seam\n\n',
    '>-\n        seam',
    '| # seam\n      seam',
    '>2-\n      seam',
  ]) {
    const text = `migration-plan: "1.0"\nsteps:\n  - id: a\n    depends-on: ${written}\n    decisions: ${written}\n  - id: seam\n`;
    const step = firstStep(planIn(text));
    for (const ref of [step.dependsOn[0]?.ref, step.decisions[0]]) {
      assert.equal(ref?.raw, 'seam', written);
      assert.equal(text.slice(ref?.span.start, ref?.span.end), 'seam', written);
    }
  }
});

for (const [written, expected] of [
  ['The vendor is slow', '-/The vendor is slow'],
  ['"INC-118 since 2026-03-09"', 'INC-118/-/2026-03-09'],
  ['|\n          INC-118 since 2026-03-09', 'INC-118/-/2026-03-09'],
  ['>-\n          #12 (the vendor is slow)', '#12/the vendor is slow'],
  ['>-\n          The vendor\n          is slow', '-/The vendor is slow'],
  ['|\n          The vendor\n          is slow', '-/The vendor is slow'],
  ['The vendor\n          is slow', '-/The vendor is slow'],
  ['"The \\"vendor\\" is slow"', '-/The "vendor" is slow'],
  ["'It''s slow'", "-/It's slow"],
  ['"sl\\u006fw"', '-/slow'],
] as const) {
  test(`what blocks a step is read without its marks: ${JSON.stringify(written)}`, () => {
    const whole = yamlPlan(`steps:\n  - id: a\n    blocked-by:\n      - ${written}\n`);
    assert.equal(outlineOf(whole), `a [planned] a | blocked ${expected}`);
    const alone = yamlPlan(`steps:\n  - id: a\n    blocked-by: ${written}\n`);
    assert.equal(outlineOf(alone), `a [planned] a | blocked ${expected}`);
  });
}

test('a text of several lines is one line', () => {
  for (const written of [
    '>-\n      Copy\n      all\n',
    '|\n      Copy\n      all\n',
    'Copy\n      all',
  ]) {
    assert.equal(firstStep(yamlPlan(`steps:\n  - title: ${written}\n`)).title.value, 'Copy all');
  }
});

test('an empty text is as good as none, in any style', () => {
  for (const written of ['', '""', "''", '~', 'null', '" "', '|\n', '>-\n\n', '"\\n"']) {
    const text = `migration-plan: "1.0"\nsteps:\n  - id: a\n    title: ${written}\n    status: ${written}\n`;
    const plan = planIn(text);
    assert.equal(outlineOf(plan), 'a [planned] a', JSON.stringify(written));
    assert.deepEqual(problemsOf(plan, text), [], JSON.stringify(written));
  }
});
