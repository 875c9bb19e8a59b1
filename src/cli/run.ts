import { terminalText } from '../core/text/encode.ts';
import { jsonText } from '../core/text/encode-json.ts';
import { UncreatableFile } from '../host/create-file.ts';
import { messageOf } from '../host/message-of.ts';
import { UnreadableFolder } from '../host/unreadable-folder.ts';
import { UnwritableText } from '../host/write-texts.ts';
import type { Format, StatusFormat } from './formats.ts';
import { helpText } from './help-text.ts';
import type { Io } from './io.ts';
import { toColouredText, toPlainText } from './paint.ts';
import { parseArguments, type Request } from './parse-arguments.ts';
import { check } from './verbs/check.ts';
import { evaluate } from './verbs/evaluate.ts';
import { fix } from './verbs/fix.ts';
import { mcp } from './verbs/mcp.ts';
import { createNew } from './verbs/new.ts';
import { review } from './verbs/review.ts';
import { status } from './verbs/status.ts';
import type { Refusal, VerbResult } from './verbs/verb.ts';
import { version } from './version.ts';

/** The whole command line. Gives the exit code: 0 fine, 1 findings, 2 wrong usage or failure. */
export async function run(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const request = parseArguments(argv);
  try {
    return await answer(request, io);
  } catch (error) {
    const message = messageOf(error);
    const isKnown = known.some(kind => error instanceof kind);
    io.writeError(
      `cairn: ${terminalText(isKnown ? message : `this should not happen: ${message}`)}\n`,
    );
    return 2;
  }
}

/** Errors whose message is for people. */
const known = [UnreadableFolder, UncreatableFile, UnwritableText];

async function answer(request: Request, io: Io): Promise<0 | 1 | 2> {
  switch (request.kind) {
    case 'help':
      io.write(helpText());
      return 0;
    case 'version':
      io.write(`${version}\n`);
      return 0;
    case 'wrong':
      io.writeError(`${failure(request)}Try cairn --help.\n`);
      return 2;
    case 'new': {
      const made = await createNew(request, io);
      if ('reason' in made) return refuse({ kind: 'wrong', message: made.reason }, io);
      const { file } = made;
      io.write(request.format === 'json' ? jsonText({ file }) : `${terminalText(file)}\n`);
      return 0;
    }
    case 'check':
      return print(await check(request, io), request.format, io);
    case 'fix':
      return print(await fix(request, io), request.format, io);
    case 'status': {
      const result = await status(request, io);
      const code = print(result, request.format, io);
      return result.kind === 'report' && !result.isWhole ? 2 : code;
    }
    case 'mcp':
      return mcp(request, io);
    case 'review':
      return print(await review(request, io), request.format, io);
    case 'run': {
      const { verb, folder, plan, format, now } = request;
      return print(verb.run(await evaluate(folder, now ?? io.clock(), io), plan), format, io);
    }
  }
}

function print(result: VerbResult | Refusal, format: Format | StatusFormat, io: Io): 0 | 1 | 2 {
  if (result.kind === 'wrong') return refuse(result, io);
  io.write(outputOf(result, format, io));
  return result.found ? 1 : 0;
}

function outputOf(result: VerbResult, format: Format | StatusFormat, io: Io): string {
  if (format === 'text') return textOf(result, io);
  if (format === 'json') return jsonText(result.json);
  if (format === 'openmetrics') return result.metrics?.() ?? '';
  const { findings } = result;
  return (format === 'markdown' ? findings?.markdown() : findings?.as(format)) ?? '';
}

/** The arguments are right, but not what they meet: the help does not know better. */
function refuse(refusal: Refusal, io: Io): 2 {
  io.writeError(failure(refusal));
  return 2;
}

function failure({ message }: Refusal): string {
  return `cairn: ${terminalText(message)}\n`;
}

function textOf(result: VerbResult, { terminal, environment }: Io): string {
  const lines = result.text(terminal?.columns);
  const isDumb = environment['NO_COLOR'] || environment['TERM'] === 'dumb';
  const isForced = (environment['FORCE_COLOR'] ?? '0') !== '0' && environment['FORCE_COLOR'] !== '';
  const isPlain = isDumb || !(terminal || isForced);
  return isPlain ? toPlainText(lines) : toColouredText(lines);
}
