import { test } from 'node:test';
import { checkHover } from '../../support/check-feature.ts';

const prose = '\n\n## Context\n\nThe monolith is slow.\n\n## Decision\n\nWe use two.\n';
const head = '[ADR-0001](docs/adr/0001-a.md:1) **Use two**';
const readFrom = (raw: string, value: string) =>
  `Read as ${value} from the status section, [line 5](docs/adr/0001-a.md:5): “${raw}”.`;

/** A record with this status, hovered at its title, and the lines behind its summary. */
const statuses: readonly (readonly [status: string, title: string, lines: readonly string[]])[] = [
  [
    'Accepted, partially implemented',
    ' · accepted',
    [
      readFrom('Accepted, partially implemented', 'accepted'),
      '[Implemented in part](docs/adr/0001-a.md:5)',
    ],
  ],
  [
    'Implemented',
    ' · accepted',
    [readFrom('Implemented', 'accepted'), '[Implemented](docs/adr/0001-a.md:5)'],
  ],
  [
    '{proposed | accepted}',
    ' · unknown',
    [readFrom('{proposed | accepted}', 'unknown'), '? The text of the template is not filled in.'],
  ],
  [
    'Vielleicht',
    ' · unknown',
    [readFrom('Vielleicht', 'unknown'), '? "Vielleicht" is no status that is known.'],
  ],
  [
    'Accepted?',
    ' · unknown',
    [readFrom('Accepted?', 'unknown'), '? A question mark follows the status.'],
  ],
];

for (const [status, title, lines] of statuses) {
  test(`why a status is read so: ${status}`, () => {
    checkHover(`--- docs/adr/0001-a.md\n# 1. Use $0two\n\n## Status\n\n${status}${prose}`, [
      'Use two',
      head + title,
      'We use two.',
      ...lines,
    ]);
  });
}

test('a folder that is named like a status is none', () => {
  checkHover(
    `--- docs/adr/accepted/0001-a.md\n# 1. Use $0two${prose}--- docs/adr/accepted/0002-b.md\n# 2. B${prose}`,
    [
      'Use two',
      '[ADR-0001](docs/adr/accepted/0001-a.md:1) **Use two**',
      'We use two.',
      'No status is written, so it is unknown.',
      '? Its folder or file is named “accepted”, which is no status.',
    ],
  );
});

test('a word of the team is explained by the line that says what it means', () => {
  checkHover(
    `--- docs/adr/0001-a.md\n# 1. Use two\n\n## Status\n\nGree$0n${prose}--- .cairn.yaml\nwords:\n  green: accepted\n`,
    [
      'Green',
      readFrom('Green', 'accepted'),
      '“green” means accepted in [.cairn.yaml line 2](.cairn.yaml:2).',
    ],
  );
});

test('one number in two logs at the same distance: both, and no guess', () => {
  const record = (log: string, title: string) =>
    `--- ${log}/0001-a.md\n# 1. ${title}\n\n## Status\n\nAccepted${prose}`;
  checkHover(`${record('a/adr', 'One')}${record('b/adr', 'Two')}--- notes.md\nSee ADR-00$001.\n`, [
    'ADR-0001',
    '2 decisions have this number.',
    '[ADR-0001](a/adr/0001-a.md:1) **One** · accepted',
    'We use two.',
    'Read as accepted from the status section, [line 5](a/adr/0001-a.md:5): “Accepted”.',
    '[ADR-0001](b/adr/0001-a.md:1) **Two** · accepted',
    'We use two.',
    'Read as accepted from the status section, [line 5](b/adr/0001-a.md:5): “Accepted”.',
  ]);
});

test('a long summary ends with a word, or with a whole sign where no word ends', () => {
  const hoverOf = (decision: string, summary: string) =>
    checkHover(
      `--- docs/adr/0001-a.md\n# 1. Use $0two\n\n## Status\n\nAccepted\n\n## Decision\n\n${decision}\n`,
      ['Use two', `${head} · accepted`, summary, readFrom('Accepted', 'accepted')],
    );
  hoverOf('word '.repeat(100).trim(), `${'word '.repeat(60).trim()} …`);
  hoverOf('注'.repeat(400), `${'注'.repeat(300)} …`);
  hoverOf(`a${'🚀'.repeat(200)}`, `a${'🚀'.repeat(149)} …`);
});
