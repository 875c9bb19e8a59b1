import type { Random } from './random.ts';

/** A title of three to seven words, with a capital. */
export function createTitle(random: Random): string {
  const words = createWords(random, 3 + random.below(5));
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Markdown as people write it, about `size` characters long. */
export function createBody(random: Random, size: number): string {
  const blocks: string[] = [];
  for (let length = 0; length < size; ) {
    const block = random.pick(kinds)(random);
    blocks.push(block);
    length += block.length + 2;
  }
  return `${blocks.join('\n\n')}\n`;
}

/** A YAML plan whose steps wait for the one before them. `problem` goes into the last of them. */
export function createPlan(random: Random, steps: number, problem = ''): string {
  const parts = Array.from({ length: steps }, (_, index) => createStep(random, index));
  return `migration-plan: "1.0"\ntitle: ${createTitle(random)}\nsteps:\n${parts.join('')}${problem}`;
}

function createStep(random: Random, index: number): string {
  const title = createTitle(random);
  return `  - id: step-${index}
    title: ${title}
    status: ${random.pick(['planned', 'in-progress', 'done'])}
    owner: "@team-${random.below(9)}"
    ${index === 0 ? '' : `depends-on: [step-${index - 1}]`}
    paths: ["services/${random.pick(words)}/**"]
    due: 2026-0${1 + random.below(9)}-1${random.below(10)}
    description: |
      ${createSentence(random)}
      ${createSentence(random)}
    links:
      - https://example.org/${random.pick(words)}/${index}
`;
}

type Kind = (random: Random) => string;

const paragraph: Kind = random =>
  Array.from({ length: 2 + random.below(5) }, () => createSentence(random)).join(' ');

const list: Kind = random =>
  Array.from({ length: 2 + random.below(6) }, () => `- ${createSentence(random)}`).join('\n');

const code: Kind = random =>
  `\`\`\`ts\n${Array.from({ length: 3 + random.below(9) }, () => `call('${createWords(random, 3)}');`).join('\n')}\n\`\`\``;

const table: Kind = random => {
  const row = () => `| ${createWords(random, 2)} | ${createWords(random, 5)} |`;
  return ['| name | meaning |', '|---|---|', ...Array.from({ length: 3 }, row)].join('\n');
};

const heading: Kind = random => `### ${createTitle(random)}`;

/** Mostly paragraphs. */
const kinds = [
  paragraph,
  paragraph,
  paragraph,
  paragraph,
  list,
  list,
  code,
  table,
  heading,
] as const;

export function createSentence(random: Random): string {
  const link = random.below(8) === 0 ? ` ([see](https://example.org/${random.pick(words)}))` : '';
  return `${createTitle(random)} ${createWords(random, 4 + random.below(14))}${link}.`;
}

function createWords(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(words)).join(' ');
}

const words = [
  ...['service', 'order', 'store', 'event', 'queue', 'team', 'client', 'server', 'record', 'table'],
  ...['write', 'read', 'keep', 'split', 'deploy', 'version', 'schema', 'field', 'owner', 'cache'],
  ...[
    'index',
    'message',
    'payment',
    'stock',
    'search',
    'user',
    'account',
    'window',
    'flag',
    'test',
  ],
  ...['load', 'risk', 'change', 'because', 'should', 'every', 'other', 'their', 'after', 'before'],
  ...['without', 'between', 'several', 'which', 'when', 'where', 'until', 'and', 'or', 'the', 'of'],
] as const;
