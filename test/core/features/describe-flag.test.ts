import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDefinition } from '../../../src/core/features/definition.ts';
import { findHover } from '../../../src/core/features/hover.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

const definitions = `{
  "flags": {
    "search.new": {
      "state": "ENABLED",
      "variants": { "on": true, "off": false },
      "defaultVariant": "on"
    },
    "search.new.ui": {
      "state": "ENABLED",
      "variants": { "on": true, "off": false },
      "defaultVariant": "off"
    }
  }
}
`;
const source = `
now: 2026-03-16
--- ops/flags.json
${definitions}--- search.migration.yaml
migration-plan: "1.0"
title: Move the search
flags:
  - {key: search.new, file: ops/flags.json, type: release, owner: "@acme/search", remove-by: 2026-08-31}
steps:
  - id: read
    title: Read from the new index
    exit: [{flag: {key: search.new, rollout: ">=50"}}]
  - {id: drop, title: Drop the flag, removes: [search.new]}
`;
const known = evaluateFixture(source);
const plan = 'search.migration.yaml';
const file = known.project.files.get(plan)?.content;
const text = file?.kind === 'text' ? file.text : '';
const linesOf = (place: Parameters<typeof findHover>[1]) =>
  findHover(known, place)?.lines.map(line => line.map(part => part.text).join(''));

const told = [
  'search.new · release · @acme/search',
  'Now search.new is at 100 %.',
  'A criterion of read asks for it.',
  'To be removed by 31 Aug.',
];

test('the key of a flag has a hover wherever a plan writes it', () => {
  const places = [...text.matchAll(/search\.new/g)].map(({ index }) => index + 3);
  assert.equal(places.length, 3);
  for (const offset of places) assert.deepEqual(linesOf({ file: plan, offset }), told);
});

test('what asks for it is a link to the step', () => {
  const hover = findHover(known, { file: plan, offset: text.indexOf('search.new') });
  const [asking] = hover?.lines[2]?.flatMap(part => (part.kind === 'link' ? part : [])) ?? [];
  assert.equal(asking?.text, 'read');
  assert.equal(text.slice(asking.place.span.start, asking.place.span.end), 'read');
});

test('so has the line that defines it, and leads to the plan', () => {
  const line = '    "search.new": {';
  const place = { file: 'ops/flags.json', offset: line.indexOf('new'), line };
  assert.deepEqual(linesOf(place), told);
  const [target] = findDefinition(known.project, place)?.places ?? [];
  assert.equal(text.slice(target?.span.start, target?.span.end), 'search.new');
  for (const other of ['    "search.new.ui": {', '    "research.new": {', '  "a": "search.new"']) {
    const offset = other.indexOf('search.new') + 3;
    assert.equal(linesOf({ ...place, offset, line: other }), undefined);
  }
  assert.equal(linesOf({ ...place, file: 'ops/other.json' }), undefined);
});

test('a switch that is here to stay goes on deciding', () => {
  const hoverOf = (more: string) => {
    const input = evaluateFixture(
      `
now: 2026-03-16
--- ops/flags.json
${definitions}--- search.migration.yaml
migration-plan: "1.0"
title: Move the search
flags: [{key: search.new, file: ops/flags.json${more}}]
steps: [{id: read, title: Read}]
--- git
2026-01-05 1111111 ops/flags.json
`,
    );
    const { content } = input.project.files.get(plan) ?? {};
    const offset = content?.kind === 'text' ? content.text.indexOf('search.new') : 0;
    const hover = findHover(input, { file: plan, offset });
    return hover?.lines.map(line => line.map(part => part.text).join('')).join('\n') ?? '';
  };
  assert.match(hoverOf(', type: release'), /At 100 % since 5 Jan: it decides nothing any more\./);
  assert.match(hoverOf(', type: ops'), /At 100 % since 5 Jan\.$/m);
  assert.match(hoverOf(', permanent: true'), /At 100 % since 5 Jan\.$/m);
});
