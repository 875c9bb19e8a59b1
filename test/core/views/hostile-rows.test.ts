import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OutlineItem } from '../../../src/core/diagrams/outline-flow.ts';
import { createStepFlow } from '../../../src/core/diagrams/step-flow.ts';
import { findOutline, type OutlineSymbol } from '../../../src/core/features/document-symbols.ts';
import { findSymbols } from '../../../src/core/features/workspace-symbols.ts';
import { visible } from '../../../src/core/text/encode.ts';
import type { Place } from '../../../src/core/text/span.ts';
import { createDecisionsView } from '../../../src/core/views/decisions.ts';
import { createPlansView } from '../../../src/core/views/plans.ts';
import type { TreeNode } from '../../../src/core/views/tree-node.ts';
import { type Evaluation, evaluateFixture } from '../../support/check-rule.ts';
import { hostileTitles } from '../../support/hostile-titles.ts';

/** Texts of which a reader of Markdown sees nothing, or of which a sign is left. */
const nearlyNothing = [
  '',
  ' ',
  '?',
  '.',
  '!',
  '#',
  '**',
  '*  *',
  '``',
  '<!-- x -->',
  '<b></b>',
  '![](x)',
  '[](x)',
  '&nbsp;',
  '\\',
  '---',
  '0',
  '~',
  '[x]',
  '- [x] a',
  '\u3164',
  '\u200b',
];
const texts = [...hostileTitles.filter((_, index) => index % 5 === 0), ...nearlyNothing];

/** Says `text` wherever a name may stand. */
function projectOf(text: string): string {
  const json = JSON.stringify(text);
  const line = text.replaceAll(/[\r\n]/g, ' ');
  return `
--- docs/adr/0001-a.md
# 1. ${line}

## Status

Accepted
--- docs/adr/0002-b.md
# ${line}

## Status

${line}
--- a.migration.yaml
migration-plan: "1.0"
title: ${json}
phases:
  - id: ${json}
    title: ${json}
    steps:
      - {id: one, title: ${json}, blocked-by: [{ref: ${json}, since: 2026-03-01}, ${json}, {reason: ${json}}]}
      - {id: ${json}, title: ${json}, depends-on: [one], steps: [{id: x, title: ${json}}]}
--- b.migration.md
---
migration-plan: "1.0"
---
# ${line}

## ${line}

- [ ] ${line} \`blocked-by:${line}\`
  - [ ] ${line}
- [x] b (blocked by ${line})

## B

- [ ] ${line}
`;
}

const projects = texts.map(text => ({ text, ...evaluateFixture(projectOf(text)) }));

function assertNamed(name: string, context: string): void {
  assert.notEqual(visible(name).trim(), '', context);
  assert.doesNotMatch(name, /\bundefined\b|\bNaN\b|\[object/, context);
}

function assertPlace({ project }: Evaluation, { file, span }: Place, context: string): void {
  const content = project.files.get(file)?.content;
  assert.ok(content?.kind === 'text', context);
  assert.ok(span.start >= 0 && span.start <= span.end && span.end <= content.text.length, context);
}

test('every row of a tree has a name, a story without gaps, an id of its own, and a place that is there', () => {
  for (const { text, ...evaluation } of projects) {
    const ids = new Set<string>();
    const check = (node: TreeNode) => {
      const context = `${node.kind} of ${JSON.stringify(text)}`;
      assertNamed(node.label, context);
      for (const line of node.tooltip) assertNamed(line, context);
      assert.ok(!ids.has(node.id), context);
      ids.add(node.id);
      if (node.place) assertPlace(evaluation, node.place, context);
      if (node.place && node.block) {
        assertPlace(evaluation, { ...node.place, span: node.block }, context);
      }
      node.children.forEach(check);
    };
    const { project, analysis } = evaluation;
    createPlansView(project, analysis).forEach(check);
    for (const groupBy of ['log', 'status', 'date'] as const) {
      createDecisionsView(project, analysis, { groupBy, statuses: undefined }).forEach(check);
      ids.clear();
    }
  }
});

test('every box, frame and line of a picture has a name and leads somewhere', () => {
  for (const { text, ...evaluation } of projects) {
    const { project, analysis } = evaluation;
    for (const plan of project.plans) {
      const flow = createStepFlow(project, plan, analysis);
      const context = `${plan.format} ${JSON.stringify(text)}`;
      assertNamed(flow.title, context);
      assertNamed(flow.summary, context);
      for (const { label, id } of [...flow.nodes, ...flow.phases]) {
        assertNamed(label.title, context);
        assert.match(id, /^[np]\d+$/);
      }
      for (const { story, place } of flow.nodes) {
        assert.doesNotMatch(story, /^\s*:\s/, context);
        if (place) assertPlace(evaluation, place, context);
      }
      const check = (item: OutlineItem) => {
        assertNamed(item.text, context);
        assertPlace(evaluation, item.place, context);
        item.items.forEach(check);
      };
      flow.outline.forEach(check);
    }
  }
});

test('no text of a file is a line of the picture: only ours are', () => {
  const line =
    /^(?:flowchart LR|(?:acc(?:Title|Descr): )(?:#\d+;|[A-Za-z0-9 ,/-]|[^\0-\u007f])+|subgraph [pf]\d+\[".*"\]|direction (?:LR|TB)|end|n\d+(?:\(\[".*"\]\)|\[".*"\])|n\d+ (?:-->|==>) n\d+|class [npf]\d+ cairn-[a-z-]+)$/u;
  const label =
    /^(?:#\d+;|[A-Za-z0-9 ,/-]|[^\0-\u007f]|<br\/>|<wbr\/>|<span class='cairn-(?:symbol|title|detail)'>|<\/span>)*$/u;
  for (const { text, project, analysis } of projects) {
    for (const plan of project.plans) {
      const flow = createStepFlow(project, plan, analysis);
      if (flow.text === '') continue;
      for (const written of flow.text.trimEnd().split('\n')) {
        assert.match(written.trim(), line, JSON.stringify(text));
        assert.match(/"(.*)"/.exec(written)?.[1] ?? '', label, JSON.stringify(text));
      }
    }
  }
});

test('every symbol of an editor has a name, and its name lies inside of it', () => {
  for (const { text, ...evaluation } of projects) {
    const { project } = evaluation;
    const check = (symbol: OutlineSymbol) => {
      assertNamed(symbol.name, JSON.stringify(text));
      const { span, nameSpan } = symbol;
      assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end, JSON.stringify(text));
      symbol.children.forEach(check);
    };
    findOutline(evaluation, 'a.migration.yaml').forEach(check);
    for (const { name, place } of findSymbols(project, '')) {
      assertNamed(name, JSON.stringify(text));
      assertPlace(evaluation, place, JSON.stringify(text));
    }
  }
});

const blockers: readonly (readonly [written: string, label: string])[] = [
  ['"?"', '?'],
  ['"INC-7."', 'INC-7'],
  ['Nobody has time.', 'Nobody has time'],
  ['Who decides?', 'Who decides'],
  ['"??"', '??'],
  ['"[](x)"', '[](x)'],
  ['"[INC-7](x)"', 'INC-7'],
];

for (const [written, label] of blockers) {
  test(`what blocks has a name: ${written}`, () => {
    const { project, analysis } = evaluateFixture(
      `\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\nsteps:\n  - {id: a, title: A, blocked-by: [${written}]}\n`,
    );
    const [plan] = createPlansView(project, analysis);
    const [step] = plan?.children ?? [];
    assert.deepEqual(
      step?.children.map(row => row.label),
      [label],
    );
    assert.equal(step?.description, label);
    const [file] = project.plans;
    const boxes = file ? createStepFlow(project, file, analysis).nodes : [];
    assert.equal(boxes.find(({ kind }) => kind === 'root')?.label.title, label);
  });
}
