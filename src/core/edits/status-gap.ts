import { isIdWritten, type Step } from '../model/plan/plan.ts';
import { createLineMap, lineAt, lineIndexOf } from '../text/line-map.ts';
import { type Span, sliceOf } from '../text/span.ts';

/** Where a word would be the status of a step that has none, and what has to stand before the word. */
export interface StatusGap {
  readonly span: Span;
  readonly before: string;
}

/** In YAML: behind a key `status` that has no value yet, else where there is room for that key. */
export function findStatusGap(step: Step, text: string): StatusGap | undefined {
  const gap = findGapBelow(step, text) ?? findGapBehind(step, text);
  return gap && (findEmptyKey(step, text, gap) ?? { ...gap, before: `${gap.before}status: ` });
}

/** Below the key that names the step, in plans that write a key on each line. */
function findGapBelow(step: Step, text: string): StatusGap | undefined {
  const name = isIdWritten(step) ? step.idSpan : step.title.span;
  const map = createLineMap(text);
  const line = lineAt(map, lineIndexOf(map, name.start));
  const [, before] = /^(\s*(?:- +)?)["']?(?:id|title|name)["']?:/.exec(sliceOf(text, line)) ?? [];
  const behind = text.slice(name.end, line.end);
  if (before === undefined || name.end > line.end || !/^["']?\s*(?:#.*)?$/.test(behind)) {
    return undefined;
  }
  const end = line.end - (text[line.end - 1] === '\r' ? 1 : 0);
  return { span: { start: end, end }, before: `\n${before.replace('-', ' ')}` };
}

/** Behind the last key that names the step, where its keys stand between braces: `{id: a, title: A}`. */
function findGapBehind({ idSpan, title }: Step, text: string): StatusGap | undefined {
  const name = title.span.end > idSpan.end ? title.span : idSpan;
  const map = createLineMap(text);
  const line = lineAt(map, lineIndexOf(map, name.start));
  const before = text.slice(line.start, name.start);
  const behind = /^["']?(?=\s*[,}])/.exec(text.slice(name.end, line.end));
  if (!behind || !/[{,]\s*["']?(?:id|title|name)["']?:\s*["']?$/.test(before)) return undefined;
  const end = name.end + behind[0].length;
  return { span: { start: end, end }, before: ', ' };
}

const emptyKey =
  /(^|[{,])([ \t]*(?:- +)?)["']?status["']?[ \t]*:((?:[ \t]*(?:~|null|""|''))?)(?=[ \t]*(?:$|[#,}\r]))/gim;

/** A second key of that name would not be read. Keys of the parts of a step stand further in, or in braces of their own. */
function findEmptyKey({ span }: Step, text: string, gap: StatusGap): StatusGap | undefined {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  // A last key without a value ends the step before its colon.
  const [lastLine = ''] = text.slice(span.end).split('\n', 1);
  let [depth, seen] = [0, span.start];
  for (const match of text.slice(start, span.end + lastLine.length).matchAll(emptyKey)) {
    const [whole, edge = '', indent = '', value = ''] = match;
    const end = start + match.index + whole.length;
    depth += opened(text.slice(seen, end));
    seen = end;
    const isOwn =
      gap.before === ', ' ? depth === 1 : gap.before === `\n${edge}${indent.replace('-', ' ')}`;
    if (isOwn) return { span: { start: end - value.length, end }, before: ' ' };
  }
  return undefined;
}

/** How many braces a text opens that it does not close. */
function opened(text: string): number {
  return text.split('{').length - text.split('}').length;
}
