import { tools } from '../core/tools/index.ts';
import { presentAnswer, presentRefusal, type ToolResult } from '../core/tools/present-answer.ts';
import { readArguments } from '../core/tools/read-arguments.ts';
import { refuseTool, type Tool, type ToolArguments } from '../core/tools/tool.ts';
import { UnreadableFolder } from '../host/unreadable-folder.ts';
import { compareWithBase } from './compare-with-base.ts';
import { evaluate } from './evaluate.ts';
import type { Io } from './io.ts';
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

  const ask = async (tool: Tool, given: ToolArguments): Promise<ToolResult> => {
    const head = await readFolder();
    if (tool.kind === 'project') {
      const answer = tool.answer(head, given);
      return answer.kind === 'refused' ? presentRefusal(answer) : presentAnswer(head, answer);
    }
    const compared = comparison.then(() => compareWithBase(head, given.get('base')?.[0], there));
    comparison = compared.catch(() => {});
    const input = await compared;
    if ('kind' in input) return presentRefusal(refuseTool(input.message));
    return presentAnswer(input, tool.answer(input));
  };

  return async (name, given) => {
    const tool = tools.find(each => each.name === name);
    if (!tool) return presentRefusal(refuseTool(`There is no tool "${name}".`));
    const read = readArguments(tool.parameters, given);
    if (read.kind === 'refused') return presentRefusal(read);
    if (waiting >= mostWaiting) {
      return presentRefusal(refuseTool(`${mostWaiting} questions wait already. Ask again later.`));
    }
    waiting++;
    try {
      return await ask(tool, read.given);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const isKnown = error instanceof UnreadableFolder;
      return presentRefusal(refuseTool(isKnown ? message : `This should not happen: ${message}`));
    } finally {
      waiting--;
    }
  };
}
