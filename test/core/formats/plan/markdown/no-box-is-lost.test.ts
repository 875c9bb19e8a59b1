import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readProject } from '../../../../../src/core/formats/read-project.ts';
import { readChecklist } from '../../../../../src/core/formats/side/read-checklist.ts';
import { markdownPlan, outlineOf } from '../plan-outline.ts';

/*
 * Whatever shape a list of criteria, actions or checks has, each of its boxes is read: an open one that is
 * nested, stands in a second list or under a heading of its own holds up the rest like any other.
 */

interface Box {
  readonly name: string;
  readonly isTicked: boolean;
  readonly depth: number;
}

/** Lists of boxes, each no deeper than one below the box before it. */
const lists: fc.Arbitrary<readonly (readonly Box[])[]> = fc
  .array(fc.array(fc.tuple(fc.boolean(), fc.nat(2)), { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map(all =>
    all.map((boxes, list) => {
      let depth = -1;
      return boxes.map(([isTicked, wanted], index) => {
        depth = Math.min(wanted, depth + 1);
        return { name: `box ${list}.${index}`, isTicked, depth };
      });
    }),
  );

function write(boxes: readonly Box[]): string {
  return boxes
    .map(({ name, isTicked, depth }) => `${'  '.repeat(depth)}- [${isTicked ? 'x' : ' '}] ${name}`)
    .join('\n');
}

/** How several lists may follow each other under one title. */
const joints: Readonly<Record<string, (parts: readonly string[]) => string>> = {
  'with words between': parts => parts.join('\n\nAnd then:\n\n'),
  'under headings of their own': parts =>
    parts.map((part, index) => `#### Part ${index}\n\n${part}`).join('\n\n'),
  'under headings below headings': parts =>
    parts
      .map((part, index) => `${'#'.repeat(4 + Math.min(index, 2))} Part\n\n${part}`)
      .join('\n\n'),
};

const expected = (all: readonly (readonly Box[])[]) =>
  all.flat().map(({ name, isTicked }) => [name, isTicked]);

for (const [name, join] of Object.entries(joints)) {
  test(`criteria ${name}`, () => {
    fc.assert(
      fc.property(lists, all => {
        const text = `# Plan\n\n## Phase 1: Copy\n\n- [ ] one\n\n### Exit criteria\n\n${join(all.map(write))}\n`;
        const plan = markdownPlan(text);
        const items = (plan.phases[0]?.exit ?? []).flatMap(gate =>
          gate.kind === 'checklist' ? gate.items : [],
        );
        assert.deepEqual(
          items.map(item => [item.text.value, item.checked]),
          expected(all),
          text,
        );
        assert.equal(outlineOf(plan), 'one [planned] one | phase phase-1-copy');
      }),
    );
  });

  test(`action items ${name}`, () => {
    fc.assert(
      fc.property(lists, all => {
        const text = `# INC-1\n\n### Action items\n\n${join(all.map(write))}\n`;
        const { postmortems } = readProject([
          { path: 'docs/postmortems/inc-1.md', content: { kind: 'text', text } },
        ]);
        assert.deepEqual(
          postmortems[0]?.actionItems.map(item => [
            item.title.value,
            item.status?.value === 'done',
          ]),
          expected(all),
          text,
        );
      }),
    );
  });

  test(`a checklist of a file ${name}`, () => {
    fc.assert(
      fc.property(lists, all => {
        const text = `# Runbook\n\n### Before\n\n${join(all.map(write))}\n\n### After\n\n- [ ] other\n`;
        const reading = readChecklist(text, 'Before');
        assert.deepEqual(
          reading.kind === 'items' && reading.items.map(item => [item.text, item.done]),
          expected(all),
          text,
        );
      }),
    );
  });
}

test('every box of a plan is a step, in the order of the text and below the one around it', () => {
  fc.assert(
    fc.property(lists, all => {
      const text = `# Plan\n\n${all.map(write).join('\n\nAnd then:\n\n')}\n`;
      const { steps } = markdownPlan(text);
      assert.deepEqual(
        steps.map(step => [step.title.value, step.status?.value === 'done', step.depth]),
        all.flat().map(box => [box.name, box.isTicked, box.depth]),
        text,
      );
    }),
  );
});

test('all lists inside of an item that says so are its criteria', () => {
  const text =
    '# Plan\n\n## Phase 1\n\n- [ ] one\n- Exit criteria:\n  - [x] a\n\n  * [ ] b\n\n  1. [ ] c\n';
  const [phase] = markdownPlan(text).phases;
  assert.deepEqual(
    phase?.exit.flatMap(gate =>
      gate.kind === 'checklist' ? gate.items.map(({ checked }) => checked) : [],
    ),
    [true, false, false],
  );
});

test('a group of criteria without a box is one itself, and nobody has said that it holds', () => {
  const text =
    '# Plan\n\n## Phase 1\n\n- [ ] one\n\nExit criteria:\n\n- Speed\n  - [x] p95\n  - a note\n';
  const [gate] = markdownPlan(text).phases[0]?.exit ?? [];
  assert.deepEqual(
    gate?.kind === 'checklist' && gate.items.map(item => [item.text.value, item.checked]),
    [
      ['Speed', undefined],
      ['p95', true],
    ],
  );
});
