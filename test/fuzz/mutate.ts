import type { Random } from './random.ts';
import type { Sample } from './sample-texts.ts';

/** A text as nobody writes it: a sample with some changes, or pieces thrown together. */
export function mutate(random: Random, samples: readonly [Sample, ...Sample[]]): Sample {
  const sample = random.pick(samples);
  const path = random.below(4) === 0 ? random.pick(paths) : sample.path;
  let text = random.below(8) === 0 ? throwTogether(random) : sample.text;
  for (let rest = 1 + random.below(8); rest > 0; rest--) {
    text = change(random, text, random.pick(samples).text);
  }
  return { path, text: text.slice(0, mostText) };
}

/** In UTF-16 units: repeated repetition must not fill the machine. */
const mostText = 60_000;

const paths = [
  'docs/adr/0001-a.md',
  'docs/adr/README.md',
  'a.migration.yaml',
  'a.migration.md',
  'MIGRATION_PLAN.md',
  '.cairn.yaml',
  'incidents/2026-01-01-a.md',
] as const;

const pieces = [
  ...['\n', '\r\n', '\r', '  ', '\t', '\n\n', '---\n', '...\n', '\ufeff', '\0', '\u202e', '\u2028'],
  ...['👩‍🚀', 'İ', '\ud83d', '\udc00', '\u200b', '日本'],
  ...[
    '# ',
    '## Status\n\n',
    '- [ ] ',
    '- [x] ',
    '* ',
    '1. ',
    '> ',
    '|',
    '|---|\n',
    '```\n',
    '<!--',
    '-->',
  ],
  ...['[', '](', ')', '**', '`', '~~', '\\', '&#x20;', '![', '[[', ']]', '<', '>'],
  ...[
    ': ',
    '- ',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '&a ',
    '*a',
    '<<: ',
    '!!js/function ',
    '? ',
    '|\n',
    '>\n',
    '#',
  ],
  ...[
    'status: ',
    'steps:\n',
    'phases: ',
    'id: ',
    'depends-on: [',
    'blocked-by: ',
    'entry: ',
    'paths: ["**/{a,b}"]',
  ],
  ...[
    'migration-plan: "1.0"\n',
    '__proto__: ',
    'constructor: ',
    'toString',
    'null',
    '~',
    'yes',
    '1e999',
    '-0',
  ],
  ...[
    '`after:',
    '`due:2026-02-30`',
    'blocked by ',
    '@a/b',
    'ADR-0001',
    '2026-13-45',
    'P99999999D',
    '#214',
  ],
  ...['../../../etc/passwd', 'C:\\con', '\\\\host\\share', 'file:///x', 'command:x', '%00', '%zz'],
] as const;

function throwTogether(random: Random): string {
  let text = '';
  for (let rest = random.below(80); rest > 0; rest--) text += random.pick(pieces);
  return text;
}

/** One change as no editor makes it; `other` is a text to take a piece of. */
export function change(random: Random, text: string, other: string): string {
  const start = random.below(text.length + 1);
  const end = Math.min(text.length, start + random.below(1 + random.below(200)));
  const before = text.slice(0, start);
  const middle = text.slice(start, end);
  const behind = text.slice(end);
  switch (random.below(8)) {
    case 0:
      return before + behind;
    case 1:
      return before + middle.repeat(2 + random.below(30)) + behind;
    case 2:
      return before + random.pick(pieces).repeat(1 + random.below(300)) + behind;
    case 3:
      return before + other.slice(random.below(other.length)).slice(0, 400) + behind;
    case 4:
      return text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', '\n  ']));
    case 5:
      return moveLine(random, text);
    default:
      return before + random.pick(pieces) + middle + behind;
  }
}

function moveLine(random: Random, text: string): string {
  const lines = text.split('\n');
  const moved = lines.splice(random.below(lines.length), 1);
  lines.splice(random.below(lines.length + 1), 0, ...moved);
  return lines.join('\n');
}
