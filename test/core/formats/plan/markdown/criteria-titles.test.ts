import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  criteriaKind,
  isCriteria,
} from '../../../../../src/core/formats/plan/markdown/words/section-topic.ts';
import type { Gate } from '../../../../../src/core/model/plan/gate.ts';
import { markdownPlan, present } from '../plan-outline.ts';

/*
 * Where a list of boxes stands under words that announce criteria, its boxes are criteria and no steps. None
 * of them is lost on the way: what has to hold before a phase is done must not vanish by how it is titled.
 */

const exit = [
  ...['Exit criteria', 'exit criteria', 'EXIT CRITERIA', 'Exit criterion', 'Exit-criteria'],
  ...['Phase exit criteria', 'Final exit criteria', 'Release exit conditions', 'Exit checklist'],
  ...['Exit criteria (all must hold)', 'Exit criteria for phase 1', 'Exit criteria – must hold'],
  ...['✅ Exit criteria', 'Exit criteria ✅', 'Exit gates', 'Graduation criteria'],
  ...['Acceptance', 'Acceptance criteria', 'Acceptance tests', 'Success', 'Success metrics'],
  ...['Definition of Done', 'Definition of done (DoD)', 'Team definition of done', 'DoD'],
  ...['Completion checklist', 'Done criteria', 'Verification', 'Criteria', 'Abnahmekriterien'],
  ...['Abschlusskriterien', 'Fertig wenn', 'Critères de sortie', 'Critères d’acceptation'],
  ...['Criterios de salida', 'Critérios de aceitação', 'Criteri di uscita', '验收标准', '完了条件'],
  ...['Métricas de éxito', 'ゲート条件', 'リリース判定基準', '成功标准'],
];

const entry = [
  ...[
    'Entry criteria',
    'Entry-criteria',
    'Entrance criteria',
    'Phase entry gates',
    'Entry checklist',
  ],
  ...['Entry criteria for phase 1', 'Entry conditions (from the board)', 'Definition of Ready'],
  ...['Eingangskriterien', 'Critères d’entrée', 'Criterios de entrada', 'Critérios de entrada'],
  ...['准入标准', '開始条件'],
];

/** Boxes under these are neither: nobody does them, and nothing has to hold. */
const neither = [
  'Open questions',
  'Risks',
  'Rollback plan',
  'Sign-off',
  'Non-goals',
  'Risiken',
  'Resultado esperado',
];

/** Under these there is work, although they sound alike. */
const work = [
  ...[
    'Remove the gates',
    'Exit',
    'Enter the criteria',
    'Write the acceptance tests',
    'Verify the copy',
  ],
  ...[
    'Exit the old system',
    'Success story',
    'Criteria API',
    'Move the metrics',
    'Conditions service',
  ],
];

/** The boxes under a title in each way of writing it: what became of them. */
function becomes(title: string, write: (title: string) => string) {
  const text = `# Plan\n\n## Phase 1: Copy\n\n- [ ] one\n- [ ] two\n\n${write(title)}\n\n- [x] It is fast\n- [ ] It is small\n`;
  const plan = markdownPlan(text);
  const itemsOf = (gates: readonly Gate[]) =>
    gates.flatMap(gate =>
      gate.kind === 'checklist' ? gate.items.map(item => [item.text.value, item.checked]) : [],
    );
  const phase = present(plan.phases[0]);
  return {
    steps: plan.steps.slice(2).map(step => step.title.value),
    entry: itemsOf(phase.entry),
    exit: itemsOf(phase.exit),
  };
}

const ways: Readonly<Record<string, (title: string) => string>> = {
  'a heading': title => `### ${title}`,
  'a heading with a colon': title => `### ${title}:`,
  'a line': title => `${title}:`,
  'a bold line': title => `**${title}**`,
  'a bold line with a colon': title => `**${title}:**`,
  'a line in underscores': title => `__${title}__`,
};

const boxes = [
  ['It is fast', true],
  ['It is small', false],
];

for (const [way, write] of Object.entries(ways)) {
  test(`${way} that announces criteria of the end`, () => {
    for (const title of exit) {
      assert.deepEqual(becomes(title, write), { steps: [], entry: [], exit: boxes }, title);
    }
  });

  test(`${way} that announces criteria of the start`, () => {
    for (const title of entry) {
      assert.deepEqual(becomes(title, write), { steps: [], entry: boxes, exit: [] }, title);
    }
  });

  test(`${way} that announces what is nobody's work`, () => {
    for (const title of neither) {
      assert.deepEqual(becomes(title, write), { steps: [], entry: [], exit: [] }, title);
    }
  });

  test(`${way} that announces work`, () => {
    for (const title of work) {
      const { steps, entry: before, exit: after } = becomes(title, write);
      assert.deepEqual([steps, before, after], [['It is fast', 'It is small'], [], []], title);
    }
  });
}

test('a number before a heading is none of its words', () => {
  for (const title of ['3. Exit criteria', '1.2 Acceptance criteria', '4) Definition of done']) {
    assert.deepEqual(becomes(title, each => `### ${each}`).exit, boxes, title);
  }
});

test('what is a criterion of the start or the end is no step', () => {
  for (const title of [...entry, ...exit, ...neither, ...work]) {
    const kind = criteriaKind(title);
    if (kind !== undefined) assert.ok(isCriteria(title), title);
  }
});

test('long titles are looked at in a time that grows with their length', () => {
  for (const piece of [
    'exit criteria ',
    'criteria (',
    'definition of ',
    '(',
    '1. ',
    '✅',
    'gates for ',
  ]) {
    assert.equal(criteriaKind(`${piece.repeat(20_000)}x`), undefined, piece);
  }
});

test('what each pull request is checked for is no step', () => {
  for (const intro of ['Every PR must:', '各 PR で確認すること:', 'Para cada pull request:']) {
    const plan = markdownPlan(
      `# Plan\n\n## Steps\n\n- [ ] Move the shelf\n\n## How we work\n\n${intro}\n\n- [ ] It stands\n- [ ] It is white\n`,
    );
    assert.deepEqual(
      plan.steps.map(({ title }) => title.value),
      ['Move the shelf'],
    );
  }
});
