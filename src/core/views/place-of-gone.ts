import type { Project } from '../model/project.ts';
import type { Review } from '../model/review/review.ts';
import type { TextContent } from '../model/source-file.ts';
import { lazyOf } from '../text/lazy-of.ts';
import { createLineMap, type LineMap, lineIndexOf } from '../text/line-map.ts';
import { type Place, type Span, sliceOf, trimSpan } from '../text/span.ts';

/**
 * Where in the texts of the head something stood that is gone: at the nearest line above it that
 * both versions of its file have, each once; else at the first line. Undefined where the file is gone.
 */
export function findPlaceOfGone(review: Review, { file, span }: Place): Place | undefined {
  const now = nameNow(review, file);
  const before = readLines(review.base.project, file);
  const after = readLines(review.head.project, now);
  if (!before || !after) return undefined;
  for (let index = lineIndexOf(before.map, span.start) - 1; index >= 0; index--) {
    const line = before.lines[index] ?? '';
    const kept = before.once.has(line) ? after.once.get(line) : undefined;
    if (kept) return { file: now, span: kept };
  }
  return { file: now, span: after.first };
}

/** The name that the file of a decision or a plan has in the head. */
function nameNow({ decisions, plans }: Review, file: string): string {
  const pairs = [...plans.pairs, ...decisions.pairs];
  return pairs.find(({ base }) => base.file === file)?.head.file ?? file;
}

interface Lines {
  readonly map: LineMap;
  /** Without the blanks around them. */
  readonly lines: readonly string[];
  /** Those that stand there once, with their places. */
  readonly once: ReadonlyMap<string, Span>;
  readonly first: Span;
}

function readLines({ files }: Project, path: string): Lines | undefined {
  const content = files.get(path)?.content;
  return content?.kind === 'text' ? linesOf(content) : undefined;
}

/** Much may be gone from one file, which is cut into lines once. */
const linesOf = lazyOf(({ text }: TextContent) => cutLines(text));

function cutLines(text: string): Lines {
  const map = createLineMap(text);
  const spans = map.lines.map(line => trimSpan(text, line));
  const lines = spans.map(line => sliceOf(text, line));
  const once = new Map<string, Span>();
  const seen = new Set<string>();
  lines.forEach((line, index) => {
    const span = spans[index];
    if (seen.has(line)) once.delete(line);
    else if (line !== '' && span) once.set(line, span);
    seen.add(line);
  });
  return { map, lines, once, first: spans[0] ?? { start: 0, end: 0 } };
}
