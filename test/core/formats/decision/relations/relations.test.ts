import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionOf } from '../../../../support/read-one.ts';

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['## Status\n\nSuperseded by [10. T](0010-t.md)', ['superseded-by 10']],
  ['## Status\n\nAccepted\n\nSupersedes [3. T](0003-\\[Old\\]t.md)', ['supersedes 3']],
  ['Supersedes: Partially supersedes ADR-001 (the cache)', ['amends 1']],
  ['## Status\n\nSuperceded by [T](./0010-t.md#status)', ['superseded-by 10']],
  ['## Status\n\nSuperseded by\n[T](0010-t.md).', ['superseded-by 10']],
  [
    '## Status\n\nSuperseded by [ADR 7](0007-t.md),\nADR 8, and\n[9](0009-t.md).',
    ['superseded-by 7', 'superseded-by 8', 'superseded-by 9'],
  ],
  ['- Status: superseded by ADR-7 and\n  ADR-8', ['superseded-by 7', 'superseded-by 8']],
  ['## Status\n\nSuperseded by ADR-7,\nwhich is not ADR-8', ['superseded-by 7']],
  ['## Status\n\nSuperseded by ADR-7\nADR-8 goes on', ['superseded-by 7']],
  ['## Status\n\nSuperseded by ADR-7,\n\nADR-8 goes on', ['superseded-by 7']],
  ['## Status\n\nSuperseded by 0010-t.md', ['superseded-by 10']],
  ['## Status\n\nSuperseded by <0010-t.md>', ['superseded-by 10']],
  ['## Status\n\nsuperseded by ADR8', ['superseded-by 8']],
  ['## Status\n\nSuperseded by ADR-016 · Kept as fallback', ['superseded-by 16']],
  ['## Status\n\nSuperseded by API-003', ['superseded-by API-003']],
  [
    '## Status\n\nSuperseded by [the slug](2020-01-02-slug.md)',
    ['superseded-by 2020-01-02-slug.md'],
  ],
  [
    '## Status\n\nSuperseded by [PR](https://example.org/pull/7)',
    ['superseded-by https://example.org/pull/7'],
  ],
  [
    '## Status\n\nSuperseded by [0048](0048-x.md) (2026-05-09) - because of 12 reasons',
    ['superseded-by 48'],
  ],
  ['## Status\n\nAccepted. Supersedes ADR 0032.', ['supersedes 32']],
  [
    '## Supersedes\n\nAll of ADR-5 (both parts of it). The\nnames stay as in ADR-8.',
    ['supersedes 5'],
  ],
  ['## Supersedes\n\nADR-15. It was\nslow.\n\nADR-6', ['supersedes 15', 'supersedes 6']],
  ['## Supersedes\n\n[5. The bus](0005-b.md)\n[6. T](0006-t.md)', ['supersedes 5', 'supersedes 6']],
  ['## Supersedes\n\n- ADR-15. It was slow.\n- ADR-6', ['supersedes 15', 'supersedes 6']],
  ['Amends: ADR 2, ADR-3, 0014', ['amends 2', 'amends 3', 'amends 14']],
  ['Status: Accepted\nBuilds on: ADR-5\nPart of: ADR-6', ['depends-on 5', 'relates-to 6']],
  ['Supersedes: ADR-5 (one clause of rule 7 only — that of names)', ['amends 5']],
  ['Date: 2026-01-02\nSuperseded: 2026-03-04 by [ADR 9](0009-t.md)', ['superseded-by 9']],
  ['Date: 2026-01-02\n**Superseded:** 2026-03-04 by ADR-9', ['superseded-by 9']],
  ['Date: 2026-01-02\nSuperseded: 2026-03-04', []],
  ['## Status\n\nRejected in favour of [ADR-9](0009-t.md)', ['relates-to 9']],
  ['## Status\n\nDeprecated by ADR-9', ['relates-to 9']],
  ['## Status\n\nAccepted. Partly replaces ADR-32', ['amends 32']],
  ['## Status\n\nAccepted. Supersedes ADR-32 except section 2', ['amends 32']],
  ['## Status\n\nAccepted. Does not supersede ADR-32', []],
  ['## Status\n\nAccepted. No longer supersedes ADR-32', []],
  ['## Status\n\nAccepted. Not superseded by ADR-32', []],
  ['Status: Aceptado. No sustituye a ADR-32', []],
  ['## Status\n\nAccepted\n\nAmended by [17. S](0017-s.md)', ['amended-by 17']],
  ['## Status\n\nAccepted\n\nAmends [5. Help](0005-help.md)', ['amends 5']],
  [
    '## Status\n\nAccepted (partially superseded by ADR-0015, ADR-0023, and ADR-0030)',
    ['amended-by 15', 'amended-by 23', 'amended-by 30'],
  ],
  [
    'Status: Accepted for the schema and the reader; the old\nindex is superseded by ADR 6',
    ['amended-by 6'],
  ],
  ['Status: Accepted for the schema;\nsuperseded by ADR 6', ['superseded-by 6']],
  ['Status: Accepted for the schema; later superseded by ADR 6', ['superseded-by 6']],
  ['Status: Accepted for the schema; the record superseded by ADR 6', ['superseded-by 6']],
  [
    'Status: Accepted for the schema; order, naming and\n  retry rules superseded by ADR 6; cache rule superseded by ADR 8',
    ['amended-by 6', 'amended-by 8'],
  ],
  ['Supersedes: Extends ADR-5, ADR-6', ['relates-to 5', 'relates-to 6']],
  ['Supersedes: Supersedes ADR-5', ['supersedes 5']],
  ['Supersedes: see ADR-5', ['supersedes 5']],
  [
    '## Estado\n\nAceptado\n\nEsta regla reemplaza la decisión tomada en [ADR 2](0002-x.md).',
    ['supersedes 2'],
  ],
  ['## Status\n\nAccepted\n\nSupersedes the decision made in ADR 2.', ['supersedes 2']],
  ['## Status\n\nAccepted\n\nRemplace la décision prise dans l’ADR 2', ['supersedes 2']],
  ['## Status\n\nAccepted\n\nSupersedes the decision to drop ADR 2', []],
  [
    '* Status: accepted\n* Supersedes: ADR-0003\n* Depends on: 4, 5',
    ['supersedes 3', 'depends-on 4', 'depends-on 5'],
  ],
  ['| Status | Draft |\n|--|--|\n| Supersedes | N/A |\n| Superseded by: | none |', []],
  ['* Status: accepted\n* Superseded by: (put N/A unless it is)', []],
  ['* Supersedes: #12', []],
  [
    '* **Supersede a:** [3](0003-x.md) (una cola) y\n  [4](0004-y.md). Los dos quedan como historia.',
    ['supersedes 3', 'supersedes 4'],
  ],
  ['* Supersedes: [v1](0031-a.md), known since 2018 and 2019', ['supersedes 31']],
  ['* Supersedes: 0012 and 13 (in part)', ['supersedes 12', 'amends 13']],
  [
    '## Links\n\n- Supersedes [3. Old](0003-old.md)\n- [Site](https://example.org)',
    ['supersedes 3'],
  ],
  ['## Links\n\n- Relates to ADR-0004\n- It was superseded by ADR-0009 in 2024', ['relates-to 4']],
  [
    '## Status\n\nAccepted\n\nSupersedes:\n- [1. A](0001-a.md)\n- [2. B](0002-b.md)',
    ['supersedes 1', 'supersedes 2'],
  ],
  ['## Status\n\nSuperseded by [AD48](#ad48)', ['superseded-by 48']],
  ['* Supersedes: [[0003-old|the old one]]', ['supersedes 3']],
  ['* Status: accepted · Complète : 0027, 0031', ['relates-to 27', 'relates-to 31']],
  ['* Status: Superseded — see **ADR 0012** (2026-04-12): gone', ['superseded-by 12']],
  ['* Status: Superseded, see [12](0012-x.md)', ['superseded-by 12']],
  ['* Status: Ersetzt, siehe ADR-12', ['superseded-by 12']],
  ['* Status: Rejected, see ADR-12', ['relates-to 12']],
  ['* Status: superseded-by 0012-x.md', ['superseded-by 12']],
  ['* Status: Accepted, see 0012-superseded-by-y.md', ['relates-to 12']],
  ['* Status: Accepted (log format superseded by ADR-6)', ['amended-by 6']],
  ['* Status: Superseded by [2](0002-b.md) in part', ['amended-by 2']],
  ['* Status: Superseded by ADR-2 (partially)', ['amended-by 2']],
  ['* Status: Superseded by ADR-2 in particular', ['superseded-by 2']],
  ['* Status: Teilweise ersetzt durch ADR-3', ['amended-by 3']],
  ['* Status: Remplacé par ADR-3 (en partie)', ['amended-by 3']],
  ['* Supersedes: *(none: ADR-3 / 4 stay until it ships)*', []],
  ['* Supersedes: none (see ADR-3)', []],
  ['* Supersedes: ADR-3 with regard to the names of files', ['amends 3']],
  ['* Supersedes: ADR-3 and ADR-5 regarding names', ['amends 3', 'amends 5']],
  ['* Supersedes: [3](0003-x.md) §4', ['amends 3']],
  ['* Supersedes: ADR-3 (only the part about names)', ['amends 3']],
  ['* Supersedes: ADR-3 only', ['supersedes 3']],
  ['* Supersedes: ADR-3, regardless of its age', ['supersedes 3']],
  ['* Ersetzt: ADR 3 und ADR 5 hinsichtlich der Namen', ['amends 3', 'amends 5']],
  ['* Remplace : ADR-3 en ce qui concerne les noms', ['amends 3']],
  ['* Reemplaza a: ADR-3 en cuanto a los nombres', ['amends 3']],
  ['* Substitui: ADR-3 no que diz respeito aos nomes', ['amends 3']],
  ['- 取代：ADR-3、ADR-5 中关于名称的部分；ADR-8', ['amends 3', 'amends 5', 'supersedes 8']],
  ['- 取代：ADR 0003、0005 中的名称', ['amends 3']],
  ['- 取代：ADR-3 第 2 条', ['amends 3']],
  ['- 取代：ADR-3 的决策', ['supersedes 3']],
  ['* Status: Superseded by ADR-3 regarding names', ['amended-by 3']],
  ['* Status: Superseded by ADR-3 for the edge', ['amended-by 3']],
  ['* Status: Superseded by ADR-3 for the reasons below', ['superseded-by 3']],
  ['* Статус: Заменено на ADR-3', ['superseded-by 3']],
  ['* Заменяет: ADR-3', ['supersedes 3']],
  ['## Context\n\n> **Note**\n> This ADR supercedes [`ADR 9`](./adr-009-x.md)', ['supersedes 9']],
  ["Remplace l'[ADR #9](0009-x.md).\n\n## État\n\nAccepté", ['supersedes 9']],
  ['Replaces the job that ADR-9 brought.\n\n## Status\n\nAccepted', []],
  ['## Context\n\nReplaces ADR-9, says nobody.', []],
  [
    '## État\n\nAmende [9][a] et [10][b]\n\n[a]: 0009-x.md\n[b]: 0010-y.md',
    ['amends 9', 'amends 10'],
  ],
  [
    '## Status\n\nSupersedes [ADR 9][1], [ADR 10][2]\n\n[1]: x.md',
    ['supersedes 9', 'supersedes 10'],
  ],
  ['## Context\n\nThis decision replaces ADR-9 and its rules.', ['supersedes 9']],
  ['## Context\n\nThis decision **replaces ADR-9**.', ['supersedes 9']],
  ["## Context\n\nThis ADR supersedes ADR-9's rule of names.", ['amends 9']],
  ["* Supersedes: ADR-9/10's rule of names", ['amends 9']],
  ['## Context\n\nIf this ADR replaces ADR-9, then names change.', []],
  [
    '## Related\n\n- Supersedes [ADR-18](0018-x.md)\n- [ADR-27](0027-y.md): what it builds on',
    ['supersedes 18', 'relates-to 27'],
  ],
  ['## Referencias\n\n- Sustituye ADR-18', ['supersedes 18']],
  ['## Context\n\nThis was superseded by ADR-0009.', []],
  ['## Status\n\n{proposed | accepted | superseded by [ADR-0005](0005-example.md)}', []],
];

for (const [body, expected] of cases) {
  test(`"${body.replaceAll('\n', ' / ')}"`, () => {
    const text = `# T\n\n${body}\n`;
    const { relations } = decisionOf(text);
    assert.deepEqual(
      relations.map(({ kind, target }) => `${kind} ${target}`),
      expected,
    );
    for (const { span, raw } of relations) assert.equal(text.slice(span.start, span.end), raw);
  });
}

test('in every language words for a part leave the other one in force, and are kept', () => {
  for (const line of [
    'Supersedes (in part): ADR-3',
    'Partially replaces: ADR-3',
    'Ersetzt (teilweise): ADR-3',
    'Ersetzt: ADR-3 (teilweise)',
    'Remplace partiellement : ADR-3',
    'Reemplaza parcialmente a: ADR-3',
    'Substitui parcialmente: ADR-3',
    '部分取代：ADR-3',
    '一部置き換え：ADR-3',
  ]) {
    const { relations } = decisionOf(`# T\n\nStatus: Accepted\n${line}\n`);
    const told = relations.map(({ kind, target, inPart }) => `${kind} ${target} ${inPart}`);
    assert.deepEqual(told, ['amends 3 true'], line);
  }
  const [whole] = decisionOf('# T\n\nStatus: Accepted\nPart of: ADR-3\n').relations;
  assert.equal(whole?.inPart, false);
  for (const status of [
    'Akzeptiert, teilweise ersetzt durch ADR-9',
    'accepté, remplacé partiellement par ADR-9',
    'Aceptado (parcialmente reemplazado por ADR-9)',
    'Aceito, parcialmente substituído por ADR-9',
    '已接受（部分被 ADR-9 取代）',
    '承認済み（ADR-9 により一部置換）',
  ]) {
    const { relations } = decisionOf(`# T\n\nStatus: ${status}\n`);
    const told = relations.map(({ kind, target, inPart }) => `${kind} ${target} ${inPart}`);
    assert.deepEqual(told, ['amended-by 9 true'], status);
  }
});

test('links that are explained elsewhere, and those of HTML, lead to their files', () => {
  const filesOf = (status: string, more = '') => {
    const text = `# T\n\n## Status\n\n${status}\n\n## Context\n\nx\n${more}`;
    const { relations } = decisionOf(text);
    for (const { span, raw } of relations) assert.equal(text.slice(span.start, span.end), raw);
    return relations.map(({ kind, target, targetFile }) => `${kind} ${target} ${targetFile}`);
  };
  const explained = '\n[s]: 0009-x.md\n[Streams]: <0010-y.md> "t"\n[^1]: 0011-z.md\n';
  assert.deepEqual(filesOf('Superseded by [the record][s], [streams] and [Streams][]', explained), [
    'superseded-by 9 docs/adr/0009-x.md',
    'superseded-by 10 docs/adr/0010-y.md',
  ]);
  assert.deepEqual(filesOf('Superseded by <a class="x" href="0009-x.md">that</a>'), [
    'superseded-by 9 docs/adr/0009-x.md',
  ]);
  assert.deepEqual(filesOf('Superseded by [ADR-9][gone]'), ['superseded-by 9 undefined']);
  assert.deepEqual(filesOf('Superseded by the streams[^1]', explained), []);
});

test('a name in brackets alone is a link where it is explained, else text of a template', () => {
  const relationsOf = (more: string) =>
    decisionOf(`# T\n\nReplaced by: [streams]\n\n## Context\n\nx\n${more}`).relations.map(
      ({ kind, target }) => `${kind} ${target}`,
    );
  assert.deepEqual(relationsOf('\n[streams]: 0009-x.md\n'), ['superseded-by 9']);
  assert.deepEqual(relationsOf(''), []);
});

test('a link keeps the file it points to, even if its number is known', () => {
  const [relation] = decisionOf('# T\n\nSuperseded by: [x](../old/0010-t.md)\n').relations;
  assert.equal(relation?.targetFile, 'docs/old/0010-t.md');
  assert.equal(relation?.target, '10');
  assert.equal(relation?.raw, '[x](../old/0010-t.md)');
});

test('reads relations of front matter', () => {
  const { relations } = decisionOf(
    '---\nstatus: accepted\nsuperseded-by: 12\namends: [ADR-0003, "0004"]\nreplaces:\n  - docs.md\nsee-also: null\n---\n# T\n',
  );
  assert.deepEqual(
    relations.map(({ kind, target }) => `${kind} ${target}`),
    ['superseded-by 12', 'amends 3', 'amends 4', 'supersedes docs.md'],
  );
});

test('however often it says that a decision stands there, a line is read at once', () => {
  const relationsOf = (words: string) =>
    decisionOf(`# 1. A\n\n## Status\n\nAccepted\n\nThis ADR supersedes ${words} ADR-3.\n`)
      .relations;
  assert.deepEqual(
    relationsOf('the decision taken in').map(({ kind, target }) => `${kind} ${target}`),
    ['supersedes 3'],
  );
  for (const word of ['decision', 'décision', 'decision taken in', 'decision no']) {
    assert.deepEqual(relationsOf(`${`${word} `.repeat(12)}x`), [], word);
  }
});

test('front matter may hold links that say of what kind they are', () => {
  const text = `---
status: superseded
links:
- target: 2
  kind: supersededby
- {target: 3, kind: amends}
- {target: 4, kind: gates}
- {type: depends-on, target: ADR-6}
- url: https://example.org/5
---
# T

## Context
`;
  assert.deepEqual(
    decisionOf(text).relations.map(({ kind, target }) => `${kind} ${target}`),
    ['superseded-by 2', 'amends 3', 'relates-to 4', 'depends-on 6'],
  );
});
