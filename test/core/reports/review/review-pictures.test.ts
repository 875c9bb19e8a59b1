import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewPictures } from '../../../../src/core/reports/review/review-pictures.ts';
import { reviewFixtures } from '../../../support/check-review.ts';

const planOf = (name: string, status: string, title = `Move ${name}`) =>
  `--- ${name}.migration.yaml\nmigration-plan: "1.0"\ntitle: ${JSON.stringify(title)}\nsteps:\n  - {id: a, title: A, status: ${status}}\n`;

const picturesOf = (before: string, after: string) =>
  reviewPictures(reviewFixtures(`\n${before}`, `\n${after}`));

test('a changed plan has its title, a sentence and a picture', () => {
  assert.deepEqual(picturesOf(planOf('a', 'planned'), planOf('a', 'done')), [
    '',
    '### Move a',
    '',
    'Steps: 1 changed.',
    '',
    '```mermaid',
    `flowchart LR
  accTitle: Move a
  accDescr: Steps#58; 1 changed
  n1["#126; A<br/>○#160;ready → ✓#160;done"]
  class n1 cairn-changed
  classDef cairn-changed fill:#fff8c5,stroke:#7d4e00,color:#1f2328,stroke-width:2px`,
    '```',
  ]);
});

test('without a changed step there is nothing to draw', () => {
  assert.deepEqual(picturesOf(planOf('a', 'done'), planOf('a', 'done', 'Move it')), []);
});

test('three plans are drawn, the others are counted', () => {
  const all = (status: string) =>
    ['a', 'b', 'c', 'd', 'e'].map(name => planOf(name, status)).join('');
  const lines = picturesOf(all('planned'), all('done'));
  assert.equal(lines.filter(line => line === '```mermaid').length, 3);
  assert.equal(lines.at(-1), '2 more plans are changed.');
});

test('what is too large to draw is told in a sentence', () => {
  const long = (status: string) =>
    `--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\nsteps:\n${Array.from({ length: 140 }, (_, index) => `  - {id: s${index}, title: Step number ${index} of this plan, status: ${status}}\n`).join('')}`;
  assert.deepEqual(picturesOf(long('planned'), long('done')), [
    '',
    '### A',
    '',
    'Steps: 140 changed.',
  ]);
});

test('no text of a plan ends its fence', () => {
  const hostile = '```\n# A\n<b> @all ~~~';
  const lines = picturesOf(planOf('a', 'planned', hostile), planOf('a', 'done', hostile));
  const text = lines.join('\n');
  assert.equal(text.match(/^```/gm)?.length, 2);
  assert.doesNotMatch(text.slice(text.indexOf('```mermaid')), /[@~]|<(?!br\/>)/);
});
