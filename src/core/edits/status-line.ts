import type { Decision, SourcedStatus } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import { createLineMap, lineAt, lineIndexOf } from '../text/line-map.ts';
import type { Span } from '../text/span.ts';

/** The line that says the status of a decision, cut at the status. */
export interface StatusLine {
  readonly status: SourcedStatus;
  readonly before: string;
  readonly behind: string;
  /** The whole line, without its line break. */
  readonly line: Span;
  /** The end of the paragraph or item that begins with this line. */
  readonly paragraphEnd: number;
  readonly isOneWord: boolean;
}

/** Undefined where no status is written on one line of text, or where it is a ticked box. */
export function findStatusLine(project: Project, decision: Decision): StatusLine | undefined {
  const { status, file } = decision;
  const content = project.files.get(file)?.content;
  if (!status || status.span.start === status.span.end || content?.kind !== 'text')
    return undefined;
  const { text } = content;
  const map = createLineMap(text);
  const index = lineIndexOf(map, status.span.start);
  const line = lineAt(map, index);
  const before = text.slice(line.start, status.span.start);
  if (status.span.end > line.end || before.length > maxBefore || /\[.?\]/.test(before)) {
    return undefined;
  }
  let last = line;
  for (let next = index + 1; next < map.lines.length; next++) {
    const { start, end } = lineAt(map, next);
    if (/^\s*(?:$|[-*+>#|])/.test(text.slice(start, Math.min(end, start + maxBefore)))) break;
    last = { start, end };
  }
  return {
    status,
    before,
    behind: text.slice(status.span.end, line.end),
    line,
    paragraphEnd: last.end,
    isOneWord: /^\p{L}+$/u.test(status.raw),
  };
}

/** A label with its marks is shorter. */
const maxBefore = 100;
