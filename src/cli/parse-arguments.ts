import { parseArgs } from 'node:util';
import { verbs } from './index.ts';
import { type NewRequest, things } from './new.ts';
import { readMoment } from './read-moment.ts';
import type { Verb } from './verb.ts';

/** What the arguments ask for. */
export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly message: string }
  | ({ readonly kind: 'new'; readonly format: Format } & NewRequest)
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

type Format = 'text' | 'json';

/** Reads the arguments behind the program's name. Never throws. */
export function parseArguments(argv: readonly string[]): Request {
  const parsed = parse(argv);
  if ('message' in parsed) return wrong(parsed.message);
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [name, argument, ...others] = positionals;
  if (name === undefined)
    return wrong('Say what to do: cairn list, or cairn status, or cairn check.');
  const { format } = values;
  if (format !== 'text' && format !== 'json') {
    return wrong(`There is no format "${format}". There are: text, json.`);
  }
  const now = values.now === undefined ? undefined : readMoment(values.now);
  if (values.now !== undefined && now === undefined) {
    return wrong(
      `"${values.now}" is no day such as 2026-03-16 and no instant such as 2026-03-16T09:00:00Z.`,
    );
  }
  if (name === 'new') return parseNew(positionals.slice(1), { folder: values.in, now, format });
  if (values.in !== undefined) return wrong('--in is for "cairn new" only.');
  const verb = verbs.find(each => each.name === name);
  if (!verb) return wrong(`There is no command "${name}". There are: ${verbNames()}.`);
  const kind = verb.argument;
  if (others.length > 0) return wrong(`One ${kind} is enough: "${others[0]}" is one too many.`);
  if (argument === '') return wrong(`The ${kind} has no name.`);
  const [folder = '.', plan] = kind === 'folder' ? [argument] : ['.', argument];
  return { kind: 'run', verb, folder, plan, format, now };
}

interface NewOptions {
  readonly folder: string | undefined;
  readonly now: string | undefined;
  readonly format: Format;
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
  return [...verbs.map(({ name }) => name), 'new'].join(', ');
}
