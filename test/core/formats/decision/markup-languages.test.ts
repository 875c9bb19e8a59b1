import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Decision } from '../../../../src/core/model/decision.ts';
import { decisionOf, readOne } from '../../../support/read-one.ts';

function summaryOf({ number, title, status, date, deciders, relations }: Decision) {
  return {
    number: number?.value,
    title: title?.value,
    status: status && `${status.value} (${status.raw}, ${status.source})`,
    date: date?.value,
    deciders: deciders.map(({ value }) => value).join('; '),
    relations: relations.map(({ kind, target }) => `${kind} ${target}`).join('; '),
  };
}

test('reStructuredText: title, status section, date behind the status', () => {
  const text =
    '.. _ADR-4:\n\n4. Event bus\n###########\n\nStatus\n******\n\n**Accepted** 2023-05-11\n\nContext\n*******\n\nx\n';
  assert.deepEqual(summaryOf(decisionOf(text, 'docs/decisions/0004-bus.rst')), {
    number: '4',
    title: 'Event bus',
    status: 'accepted (Accepted, section)',
    date: '2023-05-11',
    deciders: '',
    relations: '',
  });
});

test('reStructuredText: a field list with references', () => {
  const text = `Use X
=====

:Status: Superseded by :ref:\`ADR-058 <adr-058>\`
:Date: 2024-01-02
:Deciders: - Ada
           - Grace
:Supersedes: :doc:\`0003-old\`, :pep:\`8\`

Context
-------
x
`;
  assert.deepEqual(summaryOf(decisionOf(text, 'docs/decisions/0004-x.rst')), {
    number: '4',
    title: 'Use X',
    status: 'superseded (Superseded by :ref:`ADR-058 <adr-058>`, field-list)',
    date: '2024-01-02',
    deciders: 'Ada; Grace',
    relations: 'superseded-by 58; supersedes 3; supersedes 8',
  });
});

test('reStructuredText: the header of a series names the record, no heading does', () => {
  const text =
    'PEP: 345\nTitle: Metadata 1.2\nAuthor: Ada\nPEP-Delegate: Grace\nStatus: Superseded\nCreated: 28-Apr-2005\nReplaces: 314\nSuperseded-By: 566\n\n\nAbstract\n========\n\nx\n';
  assert.deepEqual(summaryOf(decisionOf(text, 'peps/pep-0345.rst')), {
    number: '345',
    title: 'Metadata 1.2',
    status: 'superseded (Superseded, field-list)',
    date: '2005-04-28',
    deciders: 'Grace',
    relations: 'supersedes 314; superseded-by 566',
  });
});

test('reStructuredText: tables and directives as a head', () => {
  const table = (rows: string) =>
    `OEP-19: Docs\n############\n\n${rows}\n\nAbstract\n********\n\nx\n`;
  const list =
    '.. list-table::\n   :widths: 25 75\n\n   * - Status\n     - Provisional\n   * - Arbiter\n     - Ada\n   * - Created\n     - 2018-02-09\n   * - Replaces\n     - :doc:`OEP-3 <oep-0003>`';
  assert.deepEqual(summaryOf(decisionOf(table(list), 'oeps/oep-0019-docs.rst')), {
    number: '19',
    title: 'Docs',
    status: 'proposed (Provisional, table)',
    date: '2018-02-09',
    deciders: 'Ada',
    relations: 'supersedes 3',
  });
  const grid =
    '+--------+----------+\n| Status | Accepted |\n+--------+----------+\n| Date   | 2020-01-02 |\n+--------+----------+';
  assert.equal(decisionOf(table(grid), 'oeps/oep-0019.rst').status?.value, 'accepted');
  const simple = '======  ========\nStatus  Rejected\n======  ========';
  assert.equal(decisionOf(table(simple), 'oeps/oep-0019.rst').status?.value, 'rejected');
  const directive = '.. decision:: Use X\n   :status: Draft\n   :id: DEC_1';
  assert.equal(decisionOf(table(directive), 'oeps/oep-0019.rst').status?.value, 'draft');
  assert.equal(
    decisionOf(table('Status\n   Accepted'), 'oeps/oep-0019.rst').status?.value,
    'accepted',
  );
});

test('reStructuredText: what stands in comments, code and literal blocks is not read', () => {
  for (const hidden of [
    '.. Status: Accepted',
    '.. code-block:: rst\n\n   :Status: Accepted',
    'For example::\n\n   Status: Accepted',
  ]) {
    assert.equal(
      decisionOf(`3. T\n====\n\n${hidden}\n\nContext\n-------\n\nx\n`, 'adr/0003-t.rst').status,
      undefined,
    );
  }
});

test('AsciiDoc: a sentence below the title names no authors', () => {
  const text = '= Use events\nThe till was slow, and that was it\n3, if more come: four\n\nx\n';
  const { people, dates } = decisionOf(text, 'adr/ADR007-events.adoc');
  assert.deepEqual([people, dates], [[], []]);
});

test('AsciiDoc: an attribute that the text refers to', () => {
  const text = `= ADR 7: Use events
Ada Lovelace <ada@example.org>
v0.1, 04.02.2021
:status: superseded by ADR9

* Status: {status}
* Deciders:
** Ada
** Grace
* Date: 1.3.2021

== Context and Problem Statement

x
`;
  assert.deepEqual(summaryOf(decisionOf(text, 'adr/ADR007-events.adoc')), {
    number: '7',
    title: 'Use events',
    status: 'superseded (superseded by ADR9, attribute)',
    date: '2021-03-01',
    deciders: 'Ada; Grace',
    relations: 'superseded-by 9',
  });
});

test('AsciiDoc: the day of the last revision, where no other one is written', () => {
  const text = '= ADR-012: Use X\n:revdate: 2026-01-02\n:toc:\n\n== Status\n\n*PROPOSED*\n';
  const dateOf = (said: string) => decisionOf(said, 'docs/adr/adr-012-x.adoc').date?.value;
  assert.equal(dateOf(text), '2026-01-02');
  assert.equal(dateOf(text.replace(':toc:', ':date: 2026-01-01')), '2026-01-01');
});

test('AsciiDoc: sections, terms, tables, bold lines', () => {
  const statusOf = (head: string) =>
    decisionOf(`= 7. T\n\n${head}\n\n== Context\n\nx\n`, 'adr/0007-t.adoc').status?.value;
  assert.equal(statusOf('== Status\n\nAccepted'), 'accepted');
  assert.equal(statusOf('Status:: Rejected'), 'rejected');
  assert.equal(statusOf('[cols="1,2"]\n|===\n|Status\n|Deprecated\n|==='), 'deprecated');
  assert.equal(statusOf('|===\n|*Status* |Draft\n|==='), 'draft');
  assert.equal(statusOf('*Status:* Proposed +\n*Date:* 2020-01-02'), 'proposed');
  assert.equal(statusOf('== Status\n\nSuperseded by xref:0009-x.adoc[9. X]'), 'superseded');
  assert.equal(statusOf('----\nStatus: Accepted\n----'), undefined);
  assert.equal(statusOf('// Status: Accepted'), undefined);
  assert.equal(statusOf(':status: {unknown}'), 'unknown');
});

test('AsciiDoc: links to other records', () => {
  const text =
    '= 7. T\n\n== Status\n\nAccepted\n\nSupersedes xref:0003-a.adoc[ADR 3], <<adr-4,ADR 4>> and link:0005-b.adoc[]\n\n== Context\n\nx\n';
  const { relations } = decisionOf(text, 'adr/0007-t.adoc');
  assert.deepEqual(
    relations.map(({ target, targetFile }) => [target, targetFile]),
    [
      ['3', 'adr/0003-a.adoc'],
      ['4', undefined],
      ['5', 'adr/0005-b.adoc'],
    ],
  );
});

test('plain text is read as what it looks like', () => {
  const markdown = '# 3. T\n\n## Status\n\nAccepted\n';
  const other = '3. T\n====\n\nStatus\n------\n\nAccepted\n';
  for (const text of [markdown, other]) {
    assert.equal(decisionOf(text, 'adr/0003-t.txt').status?.value, 'accepted');
  }
});

test('templates and indexes in these languages are none', () => {
  assert.equal(readOne('= T\n', 'adr/_template.adoc').skip, 'template');
  assert.equal(readOne('ADRs\n====\n\n.. toctree::\n\n   0001-a\n', 'adr/index.rst').skip, 'index');
});

test('reStructuredText: emphasis inside a phrase, admonitions, line blocks, a heading that is only an id', () => {
  const read = (head: string) =>
    summaryOf(
      decisionOf(`OEP-4\n=====\n\n${head}\n\nContext\n-------\n\nx\n`, 'oeps/oep-0004.rst'),
    );
  const status = (value: string) => read(`Status\n------\n\n${value}`);
  assert.deepEqual(status('**Superseded** by :doc:`0007-y`'), {
    number: '4',
    title: 'OEP-4',
    status: 'superseded (**Superseded** by :doc:`0007-y`, section)',
    date: undefined,
    deciders: '',
    relations: 'superseded-by 7',
  });
  assert.equal(status('.. note:: Rejected').status, 'rejected (Rejected, section)');
  assert.equal(status('| Rejected\n| 2020-01-02').status, 'rejected (Rejected, section)');
  assert.equal(read(':Title: Metadata\n:Status: Draft').title, 'Metadata');
});

test('AsciiDoc has authors, version and day right below the title', () => {
  const read = (below: string) => {
    const text = `= ADR 7: Use events\n${below}\n\n== Status\n\nAccepted\n`;
    const { people, dates, date } = decisionOf(text, 'docs/adr/0007-use-events.adoc');
    for (const { span, raw } of [...people, ...dates]) {
      assert.equal(text.slice(span.start, span.end), raw);
    }
    return [...people.map(({ role, value }) => `${role} ${value}`), date?.value];
  };
  assert.deepEqual(read('Ada <a@example.org>; Bo <b@example.org>\nv0.1, 04.02.2021: first'), [
    'author Ada <a@example.org>',
    'author Bo <b@example.org>',
    '2021-02-04',
  ]);
  assert.deepEqual(read('Ada Lovelace\n1.2, March 4, 2021'), ['author Ada Lovelace', '2021-03-04']);
  assert.deepEqual(read('Ada\nv0.1, 04.02.2021\n\n* Date: 05.02.2021'), [
    'author Ada',
    '2021-02-05',
  ]);
  assert.deepEqual(read('We use events\nbecause of x'), [undefined]);
  assert.deepEqual(read(':toc:'), [undefined]);
});
