import { parseArgs } from 'node:util';
import { suggestion } from '../core/formats/plan/closest-word.ts';
import { failLevels } from '../core/reports/findings/fail-level.ts';
import { messageOf } from '../host/message-of.ts';
import {
  type Format,
  formats,
  type PlainFormat,
  plainFormats,
  type StatusFormat,
  statusFormats,
} from './formats.ts';
import { readMoment } from './read-moment.ts';
import type { CheckRequest } from './verbs/check.ts';
import type { FixRequest } from './verbs/fix.ts';
import { verbs } from './verbs/index.ts';
import type { McpRequest } from './verbs/mcp.ts';
import { type NewRequest, things } from './verbs/new.ts';
import type { ReviewRequest } from './verbs/review.ts';
import type { StatusRequest } from './verbs/status.ts';
import type { Verb } from './verbs/verb.ts';

/** What the arguments ask for. */
export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly message: string }
  | ({ readonly kind: 'new'; readonly format: PlainFormat } & NewRequest)
  | ({ readonly kind: 'check'; readonly format: Format } & CheckRequest)
  | ({ readonly kind: 'fix'; readonly format: PlainFormat } & FixRequest)
  | ({ readonly kind: 'mcp' } & McpRequest)
  | ({ readonly kind: 'status'; readonly format: StatusFormat } & StatusRequest)
  | ({ readonly kind: 'review'; readonly format: Format } & ReviewRequest)
  | {
      readonly kind: 'run';
      readonly verb: Verb;
      readonly folder: string;
      /** As given; only where the verb asks for one. */
      readonly plan: string | undefined;
      readonly format: PlainFormat;
      /** Undefined means the moment of the clock. */
      readonly now: string | undefined;
    };

/** Reads the arguments behind the program's name. Never throws. */
export function parseArguments(argv: readonly string[]): Request {
  const parsed = parse(argv);
  if ('message' in parsed) return wrong(parsed.message);
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [name, ...others] = positionals;
  if (name === 'help') return { kind: 'help' };
  if (name === undefined)
    return wrong('Say what to do: cairn list, or cairn status, or cairn check.');
  const now = values.now === undefined ? undefined : readMoment(values.now);
  if (values.now !== undefined && now === undefined) {
    return wrong(
      `"${values.now}" is no day such as 2026-03-16 and no instant such as 2026-03-16T09:00:00Z.`,
    );
  }
  const misplaced = findMisplaced(name, values);
  if (misplaced !== undefined) return wrong(misplaced);
  const given = { ...values, now };
  if (name === 'check' || name === 'review') return parseFindings(name, others, given);
  if (name === 'status') return parseStatus(others, given);
  if (name === 'mcp') return parseMcp(others, given);
  const format = plainFormats.find(each => each === values.format);
  if (!format) return wrongFormat(values.format, plainFormats);
  if (name === 'new')
    return parseNew(others, { folder: values.in, supersedes: values.supersedes, now, format });
  return parseVerb(positionals, { now, format });
}

/** The options that only some commands know, and which these are. */
const special = {
  in: ['new'],
  supersedes: ['new'],
  base: ['review'],
  'fail-on': ['check', 'review'],
  baseline: ['check'],
  'write-baseline': ['check'],
  since: ['check'],
  fix: ['check'],
  'dry-run': ['check'],
  force: ['check'],
} as const;

function findMisplaced(name: string, values: Values): string | undefined {
  for (const [option, commands] of Object.entries(special)) {
    if (!(option in values) || commands.some(command => command === name)) continue;
    const known = commands.map(command => `"cairn ${command}"`).join(' and ');
    return `--${option} is for ${known} only.`;
  }
  return undefined;
}

function parseVerb([name, ...named]: readonly string[], { format, now }: Plain): Request {
  const verb = verbs.find(each => each.name === name);
  if (!verb) {
    const hint = suggestion(name ?? '', verbNames());
    return wrong(`There is no command "${name}". There are: ${verbNames().join(', ')}.${hint}`);
  }
  const excess = findExcess(verb.argument, named);
  if (excess) return excess;
  const [argument] = named;
  const [folder = '.', plan] = verb.argument === 'folder' ? [argument] : ['.', argument];
  return { kind: 'run', verb, folder, plan, format, now };
}

/** What is wrong with what stands behind a command that is about one folder or one plan. */
function findExcess(
  kind: Verb['argument'],
  [named, ...others]: readonly string[],
): Request | undefined {
  if (others.length > 0) return wrong(`One ${kind} is enough: "${others[0]}" is one too many.`);
  return named === '' ? wrong(`The ${kind} has no name.`) : undefined;
}

function parseFindings(kind: 'check' | 'review', named: readonly string[], given: Given): Request {
  const excess = findExcess('folder', named);
  if (excess) return excess;
  const { base, baseline, since, now, 'fail-on': level = 'warning' } = given;
  const format = formats.find(each => each === given.format);
  if (!format) return wrongFormat(given.format, formats);
  const failOn = failLevels.find(each => each === level);
  if (!failOn) return wrong(`"${level}" is no level. There are: ${failLevels.join(', ')}.`);
  const [folder = '.'] = named;
  if (kind === 'review') return { kind, base, folder, failOn, format, now };
  if (given.fix || given['dry-run'] || given.force) return parseFix({ folder, failOn }, given);
  const writeBaseline = given['write-baseline'];
  if (baseline === '' || writeBaseline === '') return wrong('The baseline has no name.');
  if (writeBaseline !== undefined) {
    if (baseline !== undefined || since !== undefined) {
      return wrong('--write-baseline writes all findings: it goes without --baseline and --since.');
    }
    if (!plainFormats.some(each => each === format)) return wrongFormat(format, plainFormats);
  }
  return { kind, baseline, writeBaseline, since, folder, failOn, format, now };
}

function parseFix(request: Pick<CheckRequest, 'folder' | 'failOn'>, given: Given): Request {
  const { baseline, since, 'write-baseline': writeBaseline, force, now } = given;
  if (!given.fix) return wrong(`--${force ? 'force' : 'dry-run'} goes with --fix.`);
  if ([baseline, since, writeBaseline].some(value => value !== undefined)) {
    return wrong('--fix looks at all findings: it goes without --baseline and --since.');
  }
  const format = plainFormats.find(each => each === given.format);
  if (!format) return wrongFormat(given.format, plainFormats);
  const write = force ? 'force' : 'write';
  return { kind: 'fix', ...request, mode: given['dry-run'] ? 'dry-run' : write, format, now };
}

function parseStatus(folders: readonly string[], given: Given): Request {
  const format = statusFormats.find(each => each === given.format);
  if (!format) return wrongFormat(given.format, statusFormats);
  if (folders.includes('')) return wrong('The folder has no name.');
  const { now } = given;
  return { kind: 'status', folders: folders.length === 0 ? ['.'] : folders, format, now };
}

function parseMcp(named: readonly string[], { format, now }: Given): Request {
  if (format !== 'text') return wrong('"cairn mcp" knows one format only, that of its protocol.');
  const [folder = '.'] = named;
  return findExcess('folder', named) ?? { kind: 'mcp', folder, now };
}

function parseNew(
  [name, title, ...others]: readonly string[],
  { folder, supersedes, format, now }: Plain & Pick<NewRequest, 'folder' | 'supersedes'>,
): Request {
  const thing = things.find(each => each === name);
  if (!thing) {
    const said = name === undefined ? 'Say what to make' : `"${name}" cannot be made`;
    return wrong(`${said}: ${things.map(each => `cairn new ${each} "Title"`).join(', ')}.`);
  }
  if (title === undefined) return wrong(`Say the title: cairn new ${thing} "Title".`);
  if (others.length > 0) {
    return wrong(`Put the title in quotes: "${others[0]}" is one word too many.`);
  }
  if (folder === '') return wrong('The folder behind --in has no name.');
  if (supersedes !== undefined && thing !== 'decision') {
    return wrong('--supersedes is for "cairn new decision" only.');
  }
  return { kind: 'new', thing, title, folder, supersedes, format, now };
}

/** What Node makes of the options: those that are not given have no key. */
type Values = Exclude<ReturnType<typeof parse>, { readonly message: string }>['values'];

/** The same with the moment of `--now` as an instant. */
type Given = Omit<Values, 'now'> & { readonly now: string | undefined };

/** What every command without findings is given. */
interface Plain {
  readonly format: PlainFormat;
  readonly now: string | undefined;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      strict: true,
      options: {
        format: { type: 'string', default: 'text' },
        now: { type: 'string' },
        in: { type: 'string' },
        supersedes: { type: 'string' },
        base: { type: 'string' },
        'fail-on': { type: 'string' },
        baseline: { type: 'string' },
        'write-baseline': { type: 'string' },
        since: { type: 'string' },
        fix: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        force: { type: 'boolean' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    // Some sentences of Node end with a hint of a line or more, some without a period.
    const message = messageOf(error).replaceAll('\n', ' ');
    return { message: message.replace(/(?:\. To specify a positional.*|\.)?$/s, '.') };
  }
}

function wrong(message: string): Request {
  return { kind: 'wrong', message };
}

function wrongFormat(format: string, known: readonly string[]): Request {
  return wrong(`There is no format "${format}". There are: ${known.join(', ')}.`);
}

function verbNames(): readonly string[] {
  return [...verbs.map(({ name }) => name), 'status', 'check', 'review', 'new', 'mcp'];
}
