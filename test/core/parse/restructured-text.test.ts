import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseRestructuredText } from '../../../src/core/parse/restructured-text.ts';
import { outlineOf } from '../../support/outline.ts';
import { spansOf } from '../../support/spans-of.ts';

function checkOutline(source: string, expected: string): void {
  const text = source.replace(/^\n/, '');
  const outline = outlineOf(text, parseRestructuredText(text));
  assert.equal(outline, expected.replace(/^\n/, '').trimEnd());
}

test('headings: the style says the level, in the order of first use', () => {
  checkOutline(
    '=====\nTitle\n=====\n\nStatus\n------\n\nx\n\nSub\n~~~\n\nContext\n-------\ny\n',
    'h1 Title\nh2 Status\np x\nh3 Sub\nh2 Context\np y',
  );
  checkOutline('4. Events\n#########\n\nStatus\n******\n', 'h1 4. Events\nh2 Status');
});

test('a long underline is a heading, a short one and a line alone are none', () => {
  checkOutline('决定\n------\n', 'h1 决定');
  checkOutline('A long title\n--\n', 'p A long title | --');
  checkOutline('a\n\n----\n\nb\n', 'p a\np b');
});

test('field lists: empty, folded, with a list', () => {
  checkOutline(
    `
:Status: Accepted
:Date:
:Authors: Ada,
   Grace
:Reviewers:
   - Li
   - Sam

Text with :ref:\`role <x>\`.
`,
    `
:Status: Accepted
:Date:
:Authors: Ada, | Grace
:Reviewers:
  - Li
  - Sam
p Text with :ref:\`role <x>\`.
`,
  );
});

test('a header in the manner of mail stands first only', () => {
  checkOutline(
    'PEP: 8\nTitle: Style\nAuthor: Ada,\n  Grace\nCreated: 05-Jul-2001\n\nText: more\nand: more\n',
    ':PEP: 8\n:Title: Style\n:Author: Ada, | Grace\n:Created: 05-Jul-2001\np Text: more | and: more',
  );
  checkOutline('Note: one line is no header.\n', 'p Note: one line is no header.');
});

test('lists: nested, numbered, with boxes and further paragraphs', () => {
  checkOutline(
    `
- one
  goes on

  - inside
- [x] two

  more

1. first
#. second
`,
    `
- one | goes on
  - inside
- [x] two
  p more
1. first
1. second
`,
  );
});

test('definition lists are labels with values', () => {
  checkOutline(
    'Status\n  Accepted\n\nDeciders\n  - Ada\n',
    ':Status: Accepted\n:Deciders:\n  - Ada',
  );
});

test('tables of three kinds', () => {
  checkOutline(
    `
+------------+-----------+
| Field      | Value     |
+============+===========+
| **Status** | Accepted  |
|            | (really)  |
+------------+-----------+
`,
    'row Field | Value\nrow **Status** | Accepted',
  );
  checkOutline(
    `
=======  ==========
Field    Value
=======  ==========
Status   Accepted
Date     2026-01-02
=======  ==========

after
`,
    'row Field | Value\nrow Status | Accepted\nrow Date | 2026-01-02\np after',
  );
  checkOutline(
    `
.. list-table::
   :widths: 25 75

   * - Status
     - Accepted
   * - Authors
     - Ada,
       Grace
`,
    'row Status | Accepted\nrow Authors | Ada,\n       Grace',
  );
});

test('directives: options are fields, what stands inside is quoted, code is code', () => {
  checkOutline(
    `
.. seed:: A decision
   :status: Accepted
   :id: SEED_1

   Text of it.

.. note:: Short
.. code-block:: yaml
   :caption: x

   Status: Rejected

.. toctree::
   0001-a
`,
    ':status: Accepted\n:id: SEED_1\nquote\n  p Text of it.\nquote\n  p Short\ncode\ncode',
  );
});

test('comments, labels, literal blocks and quotes', () => {
  checkOutline(
    `
.. _ADR-3:
.. Status: Rejected
   still a comment

Like this::

    Status: Rejected

::

  more

Plain

   quoted
`,
    'html\nhtml\np Like this\ncode\ncode\np Plain\nquote\n  p quoted',
  );
});

test('windows line ends and tabs', () => {
  checkOutline(
    'A\r\n===\r\n\r\n:Status:\tAccepted\r\n\tand more\r\n',
    'h1 A\n:Status: Accepted | and more',
  );
});

const piece = fc.constantFrom(
  'Title',
  '=====',
  '-----',
  '~~~',
  '\n',
  '\n\n',
  '\r\n',
  '  ',
  '\t',
  ':Key: ',
  'Key: ',
  '- ',
  '1. ',
  '.. ',
  '.. note::',
  '.. list-table::',
  '   :a: b',
  '* - ',
  '+---+',
  '| a |',
  '==  ==',
  'text::',
  '::',
  '`a <b>`_',
  '[x] ',
  'é😀',
  '\0',
);

test('never throws, and every span lies inside the text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const text = pieces.join('');
      for (const span of spansOf(parseRestructuredText(text).blocks)) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }
    }),
    { numRuns: 500 },
  );
});

test('deep and long texts are read to their end', () => {
  const deep = Array.from({ length: 5_000 }, (_, depth) => `${' '.repeat(depth % 900)}- a`);
  for (const text of [
    deep.join('\n'),
    '- '.repeat(50_000),
    '.. '.repeat(50_000),
    '==  ==\n'.repeat(50_000),
    ':a:\n'.repeat(50_000),
    '.. a::\n'.repeat(50_000),
    'a\n b\n'.repeat(50_000),
  ]) {
    assert.ok(parseRestructuredText(text).blocks.length >= 0);
  }
});
