import type { SourceFile } from '../../src/core/model/source-file.ts';
import type { Random } from './random.ts';

/** Paths with their texts. */
export type Texts = ReadonlyMap<string, string>;

/**
 * A small log with a list of its records and a plan, each written in some way that people use, and
 * with the slips in it that have fixes: one-sided supersessions, wrong numbers, unclear days, links
 * to nowhere, a list that leaves records out, words that are nearly right.
 */
export function writeProject(random: Random): Texts {
  const count = 2 + random.below(4);
  const names = Array.from({ length: count }, (_, index) =>
    nameOf(index + 1).replace('.md', random.below(8) === 0 ? '.yaml' : '.md'),
  );
  const texts = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    texts.set(`docs/adr/${name}`, writeRecord(random, index + 1, names));
  }
  if (random.below(2) === 0) texts.set('docs/adr/README.md', writeList(random, names));
  if (random.below(2) === 0) texts.set('a.migration.yaml', writePlan(random));
  return texts;
}

export function filesOf(texts: Texts): SourceFile[] {
  return [...texts].map(([path, text]) => ({ path, content: { kind: 'text', text } }));
}

const words = ['store', 'queue', 'cache', 'mail', 'search', 'orders'] as const;

function nameOf(number: number): string {
  return `${String(number).padStart(4, '0')}-use-a-${words[number % words.length]}.md`;
}

function titleOf(number: number): string {
  return `Use a ${words[number % words.length]}`;
}

type Line = readonly [label: string, value: string];

function writeRecord(random: Random, number: number, names: readonly string[]): string {
  const lines: Line[] = [['Status', random.pick(statuses)]];
  const day = random.pick(days);
  if (day !== '') lines.push(['Date', day]);
  for (let rest = random.below(3); rest > 0; rest--) {
    const other = 1 + random.below(names.length);
    const name = names[other - 1] ?? '';
    if (other !== number) lines.push([random.pick(relations), writeTarget(random, other, name)]);
  }
  if (names[number - 1]?.endsWith('.yaml')) {
    return `title: ${titleOf(number)}\n${lines.map(frontLine).join('')}owners: [li]\n`;
  }
  const said = random.below(6) === 0 ? 1 + random.below(40) : number;
  const heading = `# ${random.pick(['', `${said}. `, `ADR-${said}: `, `ADR 00${said} - `])}${titleOf(number)}`;
  const link = random.below(4) === 0 ? '\nSee [the store](0007-use-a-sotre.md#why).\n' : '';
  return `${random.pick(heads)(heading, lines)}\n## Context\n\nTwo teams.\n${link}`;
}

function writeTarget(random: Random, number: number, name: string): string {
  const id = String(number).padStart(4, '0');
  return random.pick([
    `ADR-${id}`,
    id,
    `[${titleOf(number)}](${name})`,
    `[ADR-${number}](./${name})`,
    `[${number}](${name.replace('use', 'take')})`,
  ]);
}

const statuses = [
  'Accepted',
  'accepted',
  'Proposed',
  'Superseded',
  'Accepted on 2026-01-02 (by the board)',
  '~~Proposed~~ **Accepted**',
  'Accepted, 2026-01-02\nafter a long talk',
  'Rejected',
] as const;

const days = ['', '2026-01-02', '02/03/2026', '2026-15-03', '2026-02-30', '3.4.2026'] as const;

const relations = ['Supersedes', 'Superseded by', 'Amends', 'Supersedes', 'Superseded by'] as const;

type Head = (heading: string, lines: readonly Line[]) => string;

const oneLine = (value: string) => value.replaceAll('\n', ' ');

/** The same facts as people write them. */
const heads: readonly [Head, ...Head[]] = [
  (heading, [[, status] = ['', ''], ...others]) =>
    `${heading}\n\n## Status\n\n${status}\n${others.map(([label, value]) => `\n${label}${label === 'Date' ? ':' : ''} ${value}\n`).join('')}`,
  (heading, lines) =>
    `${heading}\n\n## Status\n\n${lines.map(([label, value], at) => `- ${at === 0 ? '' : `${label} `}${oneLine(value)}\n`).join('')}`,
  (heading, lines) =>
    `${heading}\n\n${lines.map(([label, value]) => `* ${label}: ${oneLine(value)}\n`).join('')}`,
  (heading, lines) =>
    `${heading}\n\n${lines.map(([label, value]) => `**${label}:** ${oneLine(value)}  \n`).join('')}`,
  (heading, lines) =>
    `${heading}\n\n| | |\n|---|---|\n${lines.map(([label, value]) => `| ${label} | ${oneLine(value)} |\n`).join('')}`,
  (heading, lines) =>
    `${heading}\n\n${lines.map(([label, value]) => `> **${label}:** ${oneLine(value)}\n`).join('')}`,
  (heading, lines) => `---\n${lines.map(frontLine).join('')}---\n${heading}\n`,
  (heading, lines) => `---\ntitle: A\n${lines.map(quotedLine).join('')}---\n\n${heading}\n`,
];

const keyOf = (label: string) => label.toLowerCase().replaceAll(' ', '-');
const frontLine = ([label, value]: Line) => `${keyOf(label)}: ${plain(value)}\n`;
const quotedLine = ([label, value]: Line) => `${keyOf(label)}: "${plain(value)}" # as agreed\n`;

/** What is no YAML of its own. */
function plain(value: string): string {
  return oneLine(value).replaceAll(/[*~[\]"]/g, '');
}

function writeList(random: Random, names: readonly string[]): string {
  const rows = names
    .map((name, index) => [name, titleOf(index + 1), String(index + 1)] as const)
    .filter(() => random.below(4) > 0);
  const shown = random.below(3) === 0 ? rows.toReversed() : rows;
  const line = random.pick([
    ([name, title]: readonly string[]) => `- [${title}](${name})\n`,
    ([name, title, id]: readonly string[]) => `* [ADR-${id}](${name}): ${title}\n`,
    ([name, title, id]: readonly string[]) => `| ${id} | [${title}](./${name}) |\n`,
  ]);
  return `# Decisions\n\n${shown.map(line).join('')}`;
}

function writePlan(random: Random): string {
  const status = random.pick(['planed', 'planned', '"doen"', 'in-progress', "'canceled'"]);
  const key = random.pick(['owners', 'ownrs', '"ownres"', 'x-owners']);
  const kind = random.pick(['buidl', 'migrate', 'contrct']);
  const step = `{id: a, title: A, status: ${status}, kind: ${kind}}`;
  const steps = random.pick([
    `steps: [${step}, {id: b, title: B, depnds-on: [a]}]`,
    `steps:\n  - ${step}\n  - id: b\n    title: B\n    status: planned # not yet\n    dependson: [a]`,
  ]);
  return `migration-plan: "1.0"\ntitle: A\n${key}: [li]\n${steps}\n`;
}
