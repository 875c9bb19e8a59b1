import { test } from 'node:test';
import { checkCompletion } from '../../../support/check-feature.ts';

/* What is offered in a record: the words and keys of its own log, and other records. */

const log = `--- docs/decisions/0001-a.md
---
status: accepted
date: 2026-01-10
decision-makers: li
tags: [orders]
---
# Use events
--- docs/decisions/0002-b.md
---
status: accepted
date: 2026-01-11
tags: [mail]
---
# Use mail
--- docs/decisions/0003-c.md
---
status: proposed
tags: [mail]
---
# Use a queue
`;

const rows: readonly (readonly [name: string, text: string, items: readonly string[]])[] = [
  [
    'the keys that most records have come first',
    '---\n$0\n---\n# D\n',
    ['""', 'status:', 'tags:', 'date:', 'decision-makers:'],
  ],
  [
    'keys that are there are not offered, above and below',
    '---\nstatus: accepted\n$0\ntags: [x]\n---\n# D\n',
    ['""', 'date:', 'decision-makers:'],
  ],
  [
    'other records for each relation',
    '---\nsupersedes: $0\n---\n# D\n',
    ['""', 'ADR-0003', 'ADR-0002', 'ADR-0001'],
  ],
  ['in a list of them', '---\nsupersedes: [ADR-0001, $0]\n---\n# D\n', ['""', 'ADR-0003', '...']],
  ['nothing for a key of which nobody knows the values', '---\ntags: $0\n---\n# D\n', []],
  ['nothing inside of a map', '---\nmeta:\n  status: $0\n---\n# D\n', []],
  [
    'other records behind the word of a relation, not statuses',
    '# D\n\n## Status\n\nSupersedes $0\n',
    ['""', 'ADR-0003', 'ADR-0002', 'ADR-0001'],
  ],
  [
    'below the status as well, as Nygard writes it',
    '# D\n\n## Status\n\nAccepted\n\nSuperseded by 00$0\n',
    ['"00"', 'ADR-0003', '...'],
  ],
  ['a sentence below the status is prose', '# D\n\n## Status\n\nAccepted\n\nAgreed by $0\n', []],
  ['nothing behind the front matter', '---\nstatus: accepted\n---\n# D\n\nSome $0text\n', []],
];

for (const [name, text, items] of rows) {
  test(name, () => checkCompletion(`--- docs/decisions/0004-d.md\n${text}${log}`, items));
}

test('the keys of MADR where the log has none', () => {
  checkCompletion('--- docs/decisions/0001-a.md\n---\nstatus: accepted\n$0\n---\n# A\n', [
    '""',
    'date:',
    'decision-makers:',
    'consulted:',
    'informed:',
  ]);
});

test('a status in the language of the log', () => {
  const german = (number: number) =>
    `--- docs/adr/000${number}-a.md\n# ${number}. Titel\n\n## Status\n\nAkzeptiert\n\n## Kontext\n\nText.\n`;
  checkCompletion(
    `--- docs/adr/0003-neu.md\n# 3. Neu\n\n## Status\n\n$0\n\n## Kontext\n${german(1)}${german(2)}`,
    ['""', 'Akzeptiert', '...'],
  );
});

test('a status in the case and the words of most records', () => {
  const of = (number: number, status: string) =>
    `--- docs/adr/000${number}-a.md\n# ${number}. A\n\n* Status: ${status}\n\n## Context\n\nText.\n`;
  checkCompletion(
    `--- docs/adr/0004-new.md\n# 4. New\n\n* Status: $0\n\n## Context\n${of(1, 'rejected')}${of(2, 'accepted')}${of(3, 'accepted')}`,
    ['""', 'accepted', '...'],
  );
});
