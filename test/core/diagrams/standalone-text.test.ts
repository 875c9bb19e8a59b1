import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standaloneColours } from '../../../src/core/diagrams/standalone-colours.ts';
import { standaloneText } from '../../../src/core/diagrams/standalone-text.ts';
import { createStepFlow } from '../../../src/core/diagrams/step-flow.ts';
import type { OverlayKind } from '../../../src/core/model/analysis/overlay.ts';
import type { Condition } from '../../../src/core/model/analysis/step-state.ts';
import { conditionSymbols, overlaySymbols } from '../../../src/core/model/analysis/symbols.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

function textOf(source: string): string {
  const { project, analysis } = evaluateFixture(source);
  const [plan] = project.plans;
  assert.ok(plan);
  return standaloneText(createStepFlow(project, plan, analysis));
}

test('brings its colours, those that are used and no others', () => {
  const text = textOf(`
--- p.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - {id: a, title: A, status: done}
  - {id: b, title: B $$x$$ <b>, depends-on: [a], blocked-by: [INC-118]}
`);
  assert.match(text, /^flowchart LR\n/);
  assert.doesNotMatch(text, /<(?!br\/>)/);
  const defined = [...text.matchAll(/classDef (\S+) /g)].map(([, name]) => name);
  const used = [...text.matchAll(/^ *class \S+ (\S+)$/gm)].map(([, name]) => name);
  assert.deepEqual([...new Set(used)].sort(), defined.sort());
  assert.deepEqual(defined, ['cairn-blocked', 'cairn-done', 'cairn-root']);
});

test('what a picture leaves out is a remark, and nothing to draw is no text', () => {
  assert.equal(
    standaloneText({ text: 'flowchart LR\n  n1["a"]\n', note: 'Only phases are drawn.' }),
    'flowchart LR\n  %% Only phases are drawn.\n  n1["a"]\n',
  );
  assert.equal(standaloneText({ text: '', note: 'This plan has no steps yet.' }), '');
});

test('every condition has a colour', () => {
  const names = new Set(standaloneColours.map(({ name }) => name));
  for (const condition of Object.keys(conditionSymbols)) assert.ok(names.has(`cairn-${condition}`));
  const plain: readonly string[] = ['unverified', 'aging', 'critical', 'irreversible'] satisfies (
    | Condition
    | OverlayKind
  )[];
  for (const overlay of Object.keys(overlaySymbols)) {
    assert.ok(names.has(`cairn-${overlay}`) || plain.includes(overlay), overlay);
  }
});

/** WCAG 2.2: 4.5 for words, 3 for the edge of a box against its ground. */
test('words and edges can be told from every ground they may stand on', () => {
  const grounds = standaloneColours.flatMap(({ style }) => colourOf(style, 'fill') ?? []);
  for (const { name, style } of standaloneColours) {
    const fill = colourOf(style, 'fill');
    const words = colourOf(style, 'color');
    const edge = colourOf(style, 'stroke');
    if (fill && words) assert.ok(contrast(fill, words) >= 4.5, `${name}: words`);
    if (fill && edge && name !== 'cairn-root') {
      assert.ok(contrast(fill, edge) >= 3, `${name}: edge ${contrast(fill, edge)}`);
    }
    if (fill || !edge) continue;
    for (const ground of grounds.filter(each => each !== '#cf222e')) {
      assert.ok(contrast(ground, edge) >= 3, `${name} on ${ground}`);
    }
  }
});

function colourOf(style: string, property: string): string | undefined {
  const found = style.split(',').find(each => each.startsWith(`${property}:#`));
  return found?.slice(property.length + 1);
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
