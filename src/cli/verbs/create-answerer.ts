import { presentRefusal, type ToolResult } from '../../core/tools/present-answer.ts';
import { type Answerable, readQuestion } from '../../core/tools/read-question.ts';
import { refuseTool } from '../../core/tools/tool.ts';
import { messageOf } from '../../host/message-of.ts';
import { UnreadableFolder } from '../../host/unreadable-folder.ts';
import type { Io } from '../io.ts';
import { compareWithBase } from './compare-with-base.ts';
import { evaluate } from './evaluate.ts';
import { shareNext } from './share-next.ts';

export type Answerer = (tool: string, given: unknown) => Promise<ToolResult>;

/** More questions at once are refused. */
const mostWaiting = 64;

/**
 * Answers questions about one folder, an absolute path, from its files as they are when a question
 * comes. At most one reading and one comparison are under way, and an answer never rejects.
 */
export function createAnswerer(folder: string, now: string | undefined, io: Io): Answerer {
  const there = { ...io, folder };
  const readFolder = shareNext(() => evaluate('.', now ?? io.clock(), there));
  let comparison: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const ask = async (request: Answerable): Promise<ToolResult> => {
    const head = await readFolder();
    if (request.kind === 'project') return request.answer(head);
    const compared = comparison.then(() => compareWithBase(head, request.base, there));
    comparison = compared.catch(() => {});
    const input = await compared;
    if ('kind' in input) return presentRefusal(refuseTool(input.message));
    return request.answer(input);
  };

  return async (name, given) => {
    const request = readQuestion(name, given);
    if (request.kind === 'refused') return request.result;
    if (waiting >= mostWaiting) {
      return presentRefusal(refuseTool(`${mostWaiting} questions wait already. Ask again later.`));
    }
    waiting++;
    try {
      return await ask(request);
    } catch (error) {
      const message = messageOf(error);
      const isKnown = error instanceof UnreadableFolder;
      return presentRefusal(refuseTool(isKnown ? message : `This should not happen: ${message}`));
    } finally {
      waiting--;
    }
  };
}
