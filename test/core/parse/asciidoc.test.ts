import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseAsciidoc } from '../../../src/core/parse/asciidoc.ts';
import { outlineOf } from '../../support/outline.ts';
import { spansOf } from '../../support/spans-of.ts';

function checkOutline(source: string, expected: string): void {
  const text = source.replace(/^\n/, '');
  assert.equal(outlineOf(text, parseAsciidoc(text)), expected.replace(/^\n/, '').trimEnd());
}

test('the header: title, author, revision, attributes', () => {
  checkOutline(
    `
// a comment
= ADR 7: Use events
Ada Lovelace <ada@example.org>; Grace Hopper
v1.0, 19.08.2020: first
:status: accepted
:toc:

* Status: {status}

== Context

Text.
`,
    `
h1 ADR 7: Use events
:status: accepted
:toc:
- Status: {status}
h2 Context
p Text.
`,
  );
});

test('headings with two lines, with Markdown marks, and attributes before the title', () => {
  checkOutline('Use events\n==========\n\nStatus\n------\n\nx\n', 'h1 Use events\nh2 Status\np x');
  checkOutline(':date: 2026-01-02\n\n# T\n\n## Status\n', ':date: 2026-01-02\nh1 T\nh2 Status');
});

test('lists: nested by their marks, numbered, with boxes, tied by a plus', () => {
  checkOutline(
    `
* Deciders:
** Ada
** Grace
* [x] Date: 2026-01-02
+
tied

. one
.. two
- dash
`,
    `
- Deciders:
  - Ada
  - Grace
- [x] Date: 2026-01-02
  p tied
  1. one
    1. two
      - dash
`,
  );
});

test('terms with definitions', () => {
  checkOutline(
    'Status:: Accepted\nDeciders::\n* Ada\n* Grace\n\nDate::\n  2026-01-02\n',
    ':Status: Accepted\n:Deciders:\n  - Ada\n  - Grace\n:Date: 2026-01-02',
  );
});

test('tables: columns from the attribute or from the first line, cells below each other', () => {
  checkOutline(
    `
[cols="1,3"]
|===
|Status
|Accepted

|Deciders
a|Ada,
Grace
|===
`,
    'row Status | Accepted\nrow Deciders | Ada,\nGrace',
  );
  checkOutline(
    '|===\n| Field | Value\n\n| Status | Accepted\n|===\n',
    'row Field | Value\nrow Status | Accepted',
  );
  checkOutline('[cols="2*"]\n|===\n|a\n2+|b\n|===\n', 'row a | b');
  checkOutline('[cols="2"]\n|===\n|a\n|b\n//|c\n\n|d\n|e\n|===\n', 'row a | b\nrow d | e');
});

test('delimited blocks: code hides, others are quoted, comments are none', () => {
  checkOutline(
    `
[source,yaml]
----
Status: Rejected
----

....
== No heading
....

////
Status: Rejected
////

[NOTE]
====
Inside.
====

 literal

\`\`\`
x
\`\`\`
`,
    'code\ncode\nhtml\nquote\n  p Inside.\ncode\ncode',
  );
});

test('block titles, anchors, macros and conditions are no text; a plus breaks a line', () => {
  checkOutline(
    `
[[adr-7]]
.A title
image::x.png[]
ifdef::x[]
*Status:* accepted +
*Date:* 2026-01-02
endif::[]
`,
    'p *Status:* accepted | *Date:* 2026-01-02',
  );
});

test('front matter as docs sites want it', () => {
  checkOutline('---\nstatus: accepted\n---\n= T\n\ntext\n', 'h1 T\np text');
});

const piece = fc.constantFrom(
  '= ',
  '== ',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  'word',
  ':key: ',
  '* ',
  '** ',
  '. ',
  'a:: ',
  '+\n',
  '----',
  '====',
  '|===',
  '|',
  'a|',
  '[cols="2*,1"]',
  '////',
  '--',
  '~~~~',
  '[x] ',
  '<<a,b>>',
  '😀',
  '\0',
  '---\n',
);

test('never throws, and every span lies inside the text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const text = pieces.join('');
      for (const span of spansOf(parseAsciidoc(text).blocks)) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }
    }),
    { numRuns: 500 },
  );
});

test('deep and long texts are read to their end', () => {
  for (const text of [
    '====\n'.repeat(50_000),
    Array.from({ length: 5_000 }, (_, at) => '='.repeat(4 + (at % 900))).join('\n'),
    '* a\n\n'.repeat(50_000),
    'a::\n'.repeat(50_000),
    '|===\n'.repeat(50_000),
    '+\n'.repeat(50_000),
    `|===\n${'|'.repeat(200_000)}\n|===\n`,
  ]) {
    assert.ok(parseAsciidoc(text).blocks.length >= 0);
  }
});
