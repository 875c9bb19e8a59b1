import type { Decision, SourcedStatus } from '../model/decision.ts';
import { unfilledDoubt } from '../model/doubts.ts';
import { type Project, textOf } from '../model/project.ts';
import { createLineMap, lineAt, lineIndexOf } from '../text/line-map.ts';
import { encloses, type Span, sliceOf } from '../text/span.ts';
import { upperFirst } from '../text/upper-first.ts';

/** The line that says the status of a decision, cut at the status. */
export interface StatusLine {
  readonly status: SourcedStatus;
  readonly before: string;
  readonly behind: string;
  /** The whole line, without its line break. */
  readonly line: Span;
  /** The end of this line; of a head of a table the end of the line of dashes below it. */
  readonly rowEnd: number;
  /** The line above it; empty where there is none. */
  readonly above: string;
  /** The end of the paragraph or item that begins with this line. */
  readonly paragraphEnd: number;
  /** Whatever signs stand around it: `✅ Accepted`. */
  readonly isOneWord: boolean;
}

/** Undefined where no status is written on one line of text, where it is a ticked box, or where it is said of others as well. */
export function findStatusLine(project: Project, decision: Decision): StatusLine | undefined {
  const { status, file } = decision;
  const text = textOf(project, file);
  if (!status || status.span.start === status.span.end || text === undefined) return undefined;
  // A heading over several records.
  if (status.source === 'heading' && !encloses(decision.span, status.span)) return undefined;
  const map = createLineMap(text);
  const index = lineIndexOf(map, status.span.start);
  const line = lineAt(map, index);
  const before = text.slice(line.start, status.span.start);
  if (status.span.end > line.end || before.length > maxBefore || /\[.?\]/.test(before)) {
    return undefined;
  }
  const next = lineAt(map, index + 1);
  let last = line;
  for (let at = index + 1; at < map.lines.length; at++) {
    const { start, end } = lineAt(map, at);
    if (
      /^\s*(?:$|\*(?!\*\p{Alpha})|[-+>#|])/u.test(
        text.slice(start, Math.min(end, start + maxBefore)),
      )
    )
      break;
    last = { start, end };
  }
  return {
    status,
    before,
    behind: text.slice(status.span.end, line.end),
    line,
    rowEnd: isDashes(text, next) ? next.end : line.end,
    above: index === 0 ? '' : sliceOf(text, lineAt(map, index - 1)),
    paragraphEnd: last.end,
    isOneWord: /^[^\p{Alpha}\p{N}]*\p{Alpha}+[^\p{Alpha}\p{N}]*$/u.test(status.raw),
  };
}

/** Whether it still holds the text of its template. */
export function isUnfilled({ status }: StatusLine): boolean {
  return status.value === 'unknown' && status.doubt === unfilledDoubt;
}

/** `Superseded` for `Accepted`, `superseded` for `accepted`. */
export function inCaseOf(model: string, word: string): string {
  const first = /\p{Alpha}/u.exec(model)?.[0] ?? '';
  return first === first.toLowerCase() ? word.toLowerCase() : upperFirst(word);
}

/** Whether a line parts the head of a table of Markdown from its rows. */
function isDashes(text: string, line: Span): boolean {
  const said = sliceOf(text, line);
  return said.includes('-') && /^\s*\|[\s:|-]*$/.test(said);
}

/** A label with its marks is shorter. */
const maxBefore = 100;
