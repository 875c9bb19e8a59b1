import { tools } from './index.ts';
import { presentAnswer, presentRefusal, type ToolResult } from './present-answer.ts';
import { readArguments } from './read-arguments.ts';
import { type ChangeInput, refuseTool, type ToolInput } from './tool.ts';

/** A question as it came from outside. */
export type ToolRequest =
  | Answerable
  /** It cannot be answered, whatever the project. */
  | { readonly kind: 'refused'; readonly result: ToolResult };

/** How to answer a question once its input is there. */
export type Answerable =
  | { readonly kind: 'project'; readonly answer: (input: ToolInput) => ToolResult }
  | {
      readonly kind: 'change';
      /** As given; undefined means the default branch. */
      readonly base: string | undefined;
      readonly answer: (input: ChangeInput) => ToolResult;
    };

/** The question that a name and arguments ask. Never throws. */
export function readQuestion(name: string, value: unknown): ToolRequest {
  const tool = tools.find(each => each.name === name);
  if (!tool) return refused(`There is no tool "${name}".`);
  const read = readArguments(tool.parameters, value);
  if (read.kind === 'refused') return refused(read.reason);
  const { given } = read;
  if (tool.kind === 'change') {
    const answer = (input: ChangeInput) => presentAnswer(input, tool.answer(input));
    return { kind: 'change', base: given.get('base')?.[0], answer };
  }
  return {
    kind: 'project',
    answer: input => {
      const answer = tool.answer(input, given);
      return answer.kind === 'refused' ? presentRefusal(answer) : presentAnswer(input, answer);
    },
  };
}

function refused(reason: string): ToolRequest {
  return { kind: 'refused', result: presentRefusal(refuseTool(reason)) };
}
