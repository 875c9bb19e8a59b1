import { oneLine } from '../text/encode.ts';
import { type Parameter, refuseTool, type ToolArguments, type ToolRefusal } from './tool.ts';

/** In UTF-16 units, and in texts. */
export const mostTextLength = 1024;
export const mostTexts = 200;

/** What a model gives a tool, or the sentence that says what is wrong with it. Never throws. */
export function readArguments(
  parameters: readonly Parameter[],
  value: unknown,
): { readonly kind: 'arguments'; readonly given: ToolArguments } | ToolRefusal {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuseTool('The arguments are no object.');
  }
  const given = new Map<string, readonly string[]>();
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  for (const [name, written] of entries) {
    const parameter = parameters.find(each => each.name === name);
    if (!parameter) return refuseTool(`There is no argument "${shorten(name)}".`);
    const texts = readTexts(parameter, written);
    if (typeof texts === 'string') return refuseTool(texts);
    given.set(name, texts);
  }
  const missing = parameters.find(({ name, need }) => need === 'required' && !given.has(name));
  return missing
    ? refuseTool(`The argument "${missing.name}" is missing.`)
    : { kind: 'arguments', given };
}

/** The texts, or a sentence. */
function readTexts({ name, kind, choices }: Parameter, written: unknown): string[] | string {
  const list: readonly unknown[] = kind === 'texts' && Array.isArray(written) ? written : [written];
  const texts = list.filter(each => typeof each === 'string');
  if (texts.length < list.length || (kind === 'texts' && !Array.isArray(written))) {
    return `The argument "${name}" is no ${kind === 'texts' ? 'list of texts' : 'text'}.`;
  }
  if (texts.length > mostTexts) return `The argument "${name}" has more than ${mostTexts} texts.`;
  if (texts.length === 0 || texts.some(text => text.trim() === '')) {
    return `The argument "${name}" is empty.`;
  }
  if (texts.some(text => text.length > mostTextLength)) {
    return `The argument "${name}" is longer than ${mostTextLength} characters.`;
  }
  const wrong = texts.find(text => choices && !choices.includes(text));
  if (wrong === undefined) return texts;
  return `"${shorten(wrong)}" is none of: ${choices?.join(', ')}.`;
}

function shorten(text: string): string {
  return oneLine(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
