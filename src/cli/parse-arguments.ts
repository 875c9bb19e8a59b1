import { parseArgs } from 'node:util';
import { verbs } from './index.ts';
import { type NewRequest, things } from './new.ts';
import { readMoment } from './read-moment.ts';
import { failLevels, type ReviewRequest } from './review.ts';
import type { Verb } from './verb.ts';

/** What the arguments ask for. */
export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly message: string }
  | ({ readonly kind: 'new'; readonly format: 'text' | 'json' } & NewRequest)
  | ({ readonly kind: 'review'; readonly format: Format } & ReviewRequest)
  | {
      readonly kind: 'run';
      readonly verb: Verb;
      readonly folder: string;
      /** As given; only where the verb asks for one. */
      readonly plan: string | undefined;
      readonly format: Format;
      /** Undefined means the moment of the clock. */
      readonly now: string | undefined;
    };

/** Each command knows some of them. */
export type Format = 'text' | 'json' | 'markdown';

/** Reads the arguments behind the program's name. Never throws. */
export function parseArguments(argv: readonly string[]): Request {
  const parsed = parse(argv);
  if ('message' in parsed) return wrong(parsed.message);
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [name] = positionals;
  if (name === undefined)
    return wrong('Say what to do: cairn list, or cairn status, or cairn check.');
  const { format } = values;
  const now = values.now === undefined ? undefined : readMoment(values.now);
  if (values.now !== undefined && now === undefined) {
    return wrong(
      `"${values.now}" is no day such as 2026-03-16 and no instant such as 2026-03-16T09:00:00Z.`,
    );
  }
  if (name === 'review') return parseReview(positionals.slice(1), { ...values, now });
  if (format !== 'text' && format !== 'json') {
    return wrong(`There is no format "${format}". There are: text, json.`);
  }
  const given = reviewOptions.find(option => values[option] !== undefined);
  if (given) return wrong(`--${given} is for "cairn review" only.`);
  if (name === 'new') return parseNew(positionals.slice(1), { folder: values.in, now, format });
  if (values.in !== undefined) return wrong('--in is for "cairn new" only.');
  return parseVerb(positionals, { now, format });
}

function parseVerb(
  [name, argument, ...others]: readonly string[],
  options: { readonly format: Format; readonly now: string | undefined },
): Request {
  const verb = verbs.find(each => each.name === name);
  if (!verb) return wrong(`There is no command "${name}". There are: ${verbNames()}.`);
  const kind = verb.argument;
  if (others.length > 0) return wrong(`One ${kind} is enough: "${others[0]}" is one too many.`);
  if (argument === '') return wrong(`The ${kind} has no name.`);
  const [folder = '.', plan] = kind === 'folder' ? [argument] : ['.', argument];
  return { kind: 'run', verb, folder, plan, ...options };
}

const reviewOptions = ['base', 'fail-on'] as const;

interface ReviewOptions {
  readonly base?: string | undefined;
  readonly 'fail-on'?: string | undefined;
  readonly in?: string | undefined;
  readonly format: string;
  readonly now: string | undefined;
}

function parseReview(positionals: readonly string[], options: ReviewOptions): Request {
  const [folder = '.', ...others] = positionals;
  const { base, format, now, 'fail-on': level = 'warning' } = options;
  if (options.in !== undefined) return wrong('--in is for "cairn new" only.');
  if (others.length > 0) return wrong(`One folder is enough: "${others[0]}" is one too many.`);
  if (folder === '') return wrong('The folder has no name.');
  if (format !== 'text' && format !== 'json' && format !== 'markdown') {
    return wrong(`There is no format "${format}". There are: text, json, markdown.`);
  }
  const failOn = failLevels.find(each => each === level);
  if (!failOn) return wrong(`"${level}" is no level. There are: ${failLevels.join(', ')}.`);
  return { kind: 'review', folder, base, failOn, format, now };
}

interface NewOptions {
  readonly folder: string | undefined;
  readonly now: string | undefined;
  readonly format: 'text' | 'json';
}

function parseNew(positionals: readonly string[], options: NewOptions): Request {
  const [name, title, ...others] = positionals;
  const thing = things.find(each => each === name);
  if (!thing) {
    const said = name === undefined ? 'Say what to make' : `"${name}" cannot be made`;
    return wrong(`${said}: ${things.map(each => `cairn new ${each} "Title"`).join(', ')}.`);
  }
  if (title === undefined) return wrong(`Say the title: cairn new ${thing} "Title".`);
  if (others.length > 0) {
    return wrong(`Put the title in quotes: "${others[0]}" is one word too many.`);
  }
  if (options.folder === '') return wrong('The folder behind --in has no name.');
  return { kind: 'new', thing, title, ...options };
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
        base: { type: 'string' },
        'fail-on': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { message: message.replace(/\. To specify a positional.*$/s, '.') };
  }
}

function wrong(message: string): Request {
  return { kind: 'wrong', message };
}

function verbNames(): string {
  return [...verbs.map(({ name }) => name), 'review', 'new'].join(', ');
}
