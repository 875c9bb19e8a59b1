import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStepFlow } from '../../../src/core/diagrams/step-flow.ts';
import { findHover } from '../../../src/core/features/hover.ts';
import { checkText } from '../../../src/core/reports/findings/check-text.ts';
import { listText } from '../../../src/core/reports/list/list-text.ts';
import { statusText } from '../../../src/core/reports/status/status-text.ts';
import { tools } from '../../../src/core/tools/index.ts';
import { attentionText, findAttention } from '../../../src/core/views/attention.ts';
import { createDecisionsView } from '../../../src/core/views/decisions.ts';
import { createFileMarks } from '../../../src/core/views/file-marks.ts';
import { createPlansView } from '../../../src/core/views/plans.ts';
import type { TreeNode } from '../../../src/core/views/tree-node.ts';
import { linesOf, readReportInput } from '../../support/report-input.ts';
import { richProject } from '../../support/rich-project.ts';

const input = readReportInput(richProject);
const { project, analysis } = input;

function rowsIn(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap(node => [node, ...rowsIn(node.children)]);
}

const rows = rowsIn([
  ...createPlansView(project, analysis),
  ...createDecisionsView(project, analysis),
]);

const hovers = [...project.files.values()].flatMap(({ path, content }) => {
  const text = content.kind === 'text' ? content.text : '';
  const words = [...text.matchAll(/[\w-]+/g)].map(({ index }) => index);
  return words.flatMap(offset => {
    const hover = findHover({ project, analysis }, { file: path, offset });
    return (hover?.lines ?? []).map(line => line.map(part => part.text).join(''));
  });
});

/** What people read, by the door through which it comes. */
const doors: Readonly<Record<string, readonly string[]>> = {
  rows: rows.flatMap(({ label, description }) => [label, description]),
  tooltips: rows.flatMap(({ tooltip }) => tooltip),
  hovers: [...new Set(hovers)],
  pictures: project.plans.flatMap(plan => {
    const { summary, nodes, phases } = createStepFlow(project, plan, analysis);
    const labels = [...nodes, ...phases].flatMap(({ label }) => [label.title, label.detail ?? '']);
    return [summary, ...labels, ...nodes.map(({ story }) => story)];
  }),
  terminal: [
    ...linesOf(statusText(input, undefined)),
    ...linesOf(listText(input, undefined)),
    ...linesOf(checkText(input, input.findings, undefined)),
  ],
  models: tools.flatMap(tool => {
    if (tool.kind === 'change' || tool.parameters.some(({ need }) => need === 'required'))
      return [];
    const answer = tool.answer(input, new Map());
    return answer.kind === 'refused' ? [answer.reason] : answer.claims.map(({ text }) => text);
  }),
  attention: [
    ...(attentionText(findAttention(project, analysis))?.lines ?? []),
    ...createFileMarks(project, analysis).map(({ tooltip }) => tooltip),
  ],
};

test('the project has every condition, so that all words are spoken', () => {
  const state = analysis.plans.find(({ plan }) => plan.id === 'orders');
  const conditions = new Set(state?.steps.map(({ condition }) => condition));
  assert.deepEqual([...conditions].sort(), [
    'active',
    'blocked',
    'blocked-upstream',
    'cancelled',
    'done',
    'on-hold',
    'ready',
    'rolled-back',
    'verifying',
    'waiting',
  ]);
  const marks = new Set(state?.steps.flatMap(({ overlays }) => overlays.map(({ kind }) => kind)));
  for (const mark of [
    'contradiction',
    'stale',
    'overdue',
    'regressed',
    'unverified',
    'out-of-order',
    'irreversible',
  ] as const) {
    assert.ok(marks.has(mark), mark);
  }
});

const rules: readonly (readonly [rule: string, broken: RegExp])[] = [
  ['no exclamation mark but the sign of what is overdue', /!(?! |$)/],
  ['no begging and no sighing', /\b(?:please|oops|sorry|unfortunately|whoops)\b/i],
  ['no emoji', /\p{Emoji_Presentation}/u],
  [
    'one of a thing is no plural',
    /\b1 (?:days|steps|plans|decisions|files|changes|weeks|months|places|blockers|roots|folders|errors|warnings)\b/,
  ],
  [
    'several are no singular',
    /\b(?:0|[2-9]|\d\d+) (?:day|step|plan|decision|file|change|week|month|place|blocker|root|folder|error|warning)\b(?!-)/,
  ],
  ['one more thing stands, two more stand', /\b1 more stand\b|\b[2-9] more stands\b/],
  ['no value that nobody computed', /\bundefined\b|\bNaN\b|\bnull\b|\[object/],
  ['no sentence ends twice', /[.:]\.(?!\.)|\?\.|,\./],
  ['no gap and no stray sign', / ,| \.(?:\s|$)|\(\)|: *$|· *$|· ·/],
  ['a percent sign stands apart', /\d%/],
];

for (const [door, texts] of Object.entries(doors)) {
  test(`how it speaks: ${door}`, () => {
    assert.ok(texts.length > 2, door);
    for (const text of texts) {
      for (const [rule, broken] of rules) assert.doesNotMatch(text, broken, `${rule}: ${text}`);
    }
  });
}

test('days are written for people, not for machines', () => {
  const { models: _, ...people } = doors;
  for (const text of Object.values(people).flat())
    assert.doesNotMatch(text, /\b\d{4}-\d\d-\d\d\b/, text);
});

test('the age of a decision is told as its own, never as that of the block: a tree, a picture, the terminal', () => {
  const note = rows.find(({ label }) => label === 'Both')?.description;
  assert.equal(note, 'ADR-0002, not decided for 38 days');
  const plan = project.plans.find(({ id }) => id === 'orders');
  assert.ok(plan);
  const box = createStepFlow(project, plan, analysis).nodes.find(
    ({ label }) => label.title === 'Both',
  );
  assert.equal(box?.label.detail, 'Blocked by ADR-0002');
  assert.ok(doors['attention']?.includes('Both: ADR-0002, not decided for 38 days'));
  const own = rows.filter(({ kind, id }) => kind === 'blocker' && id.includes('/both!'));
  assert.deepEqual(
    own.map(({ label, description }) => `${label} ${description}`),
    ['ADR-0002 not decided for 38 days', 'Nobody has time for 15 days'],
  );
});
