import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../src/core/analysis/analyse.ts';
import { checkStepId, findNamedStep, renameStep } from '../../../src/core/features/rename-step.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { noReadings } from '../../../src/core/model/facts/facts.ts';
import { sliceOf } from '../../../src/core/text/span.ts';
import { applyTextEdits } from '../../../src/core/text/text-edit.ts';
import { readFixture } from '../../support/fixture.ts';

const history = { kind: 'unknown', reason: 'there is none' } as const;

function read(source: string) {
  const { files, cursor } = readFixture(source);
  const project = readProject(files);
  const facts = { now: '2026-03-16T09:00:00Z', history, readings: noReadings };
  const found = cursor && findNamedStep(project, cursor);
  return { project, analysis: analyse(project, facts), found };
}

/** All files that the renaming at `$0` changes, with their new texts. */
function renamed(source: string, id: string): Record<string, string> {
  const known = read(source);
  assert.ok(known.found, 'nothing to rename');
  assert.equal(checkStepId(known.found.match, id), undefined);
  const { files } = renameStep(known, known.found, id);
  return Object.fromEntries(
    files.map(each => {
      const content = known.project.files.get(each.file)?.content;
      assert.ok(each.kind === 'change' && content?.kind === 'text');
      return [each.file, applyTextEdits(content.text, each.edits)];
    }),
  );
}

const plans = (id: string) => `--- orders.migration.yaml
migration-plan: "1.0"
id: orders
title: Move orders
steps:
  - {id: ${id}, title: expand}
  - {id: "cut", title: Cut over, depends-on: ["${id}"], blocked-by: [{ref: ${id}}]}
incidents:
  - {id: INC-1, severity: 1, steps: [${id}]}
--- stock.migration.yaml
migration-plan: "1.0"
id: expand
title: Move stock
steps:
  - {id: expand, title: Count, depends-on: [orders/${id}]}
--- docs/premortems/one.md
---
type: premortem
id: PM-1
for: [orders/${id}]
---
`;

const textsOf = (source: string) =>
  Object.fromEntries(
    readFixture(source).files.map(({ path, content }) => [
      path,
      content.kind === 'text' ? content.text : '',
    ]),
  );

test('the id of a step is written anew in its plan, in other plans, in incidents and premortems', () => {
  const expected = textsOf(plans('widen.tables'));
  const source = plans('expand');
  assert.deepEqual(renamed(source.replace('{id: exp', '{id: exp$0'), 'widen.tables'), expected);
  assert.deepEqual(renamed(source.replace('[orders/e', '[orders/e$0'), 'widen.tables'), expected);
});

test('a plan in Markdown is renamed in its bold words, its labels and its sentences', () => {
  const plan = (id: string) => `--- docs/migration-plan.md
# Migration plan: boats

> Point of no return: ${id}

- [ ] **${id}** Saw the planks
- [ ] Paint, after ${id}
- [ ] Row \`depends-on:${id}\`
`;
  const source = plan('saw').replace('**saw', '**s$0aw');
  assert.deepEqual(renamed(source, 'cut-planks'), textsOf(plan('cut-planks')));
});

test('the piece of a mention that is renamed is the id', () => {
  const { project, found } = read(plans('expand').replace('[orders/e', '[orders/e$0'));
  const content = project.files.get('stock.migration.yaml')?.content;
  assert.ok(found && content?.kind === 'text');
  assert.equal(sliceOf(content.text, found.span), 'expand');
});

test('an id that is made from a title has no other name than the title, and a title is none', () => {
  const plan = '--- docs/migration-plan.md\n# Migration plan: boats\n\n- [ ] Saw the pla$0nks\n';
  assert.equal(read(plan).found, undefined);
  assert.equal(read(plans('expand').replace('Cut over', 'Cut$0 over')).found, undefined);
});

test('an id that cannot be one, or that another step has, is refused', () => {
  const { found } = read(plans('expand').replace('{id: exp', '{id: exp$0'));
  assert.ok(found);
  assert.equal(checkStepId(found.match, 'cut'), 'Another step of this plan has the id cut.');
  for (const id of ['', 'a b', '-a', 'a/b', 'a: b', '[a]']) {
    assert.match(checkStepId(found.match, id) ?? '', /^An id begins with/);
  }
  assert.equal(checkStepId(found.match, 'null'), 'null is no text in YAML.');
  assert.equal(checkStepId(found.match, 'expand'), undefined);
});
