import type { Project } from '../model/project.ts';
import type { Review } from '../model/review.ts';
import { createLineMap, lineIndexOf } from '../text/line-map.ts';
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
  const above = before.lines.slice(0, lineIndexOf(before.map, span.start)).reverse();
  const kept = above.find(line => before.once.has(line) && after.once.has(line)) ?? '';
  return { file: now, span: after.once.get(kept) ?? after.first };
}

/** The name that the file of a decision or a plan has in the head. */
function nameNow({ decisions, plans }: Review, file: string): string {
  const pairs = [...plans.pairs, ...decisions.pairs];
  return pairs.find(({ base }) => base.file === file)?.head.file ?? file;
}

function readLines({ files }: Project, file: string) {
  const content = files.get(file)?.content;
  if (content?.kind !== 'text') return undefined;
  const map = createLineMap(content.text);
  const spans = map.lines.map(line => trimSpan(content.text, line));
  const lines = spans.map(line => sliceOf(content.text, line));
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
