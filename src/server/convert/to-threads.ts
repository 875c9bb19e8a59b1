import { oneLine } from '../../core/text/encode.ts';
import type { ReviewComment } from '../../core/views/review-comments.ts';
import type { ReviewRemark, ReviewThread } from '../../protocol/review.ts';
import type { ReviewSides } from './text-sides.ts';
import { toRange } from './to-range.ts';

/** Comments by line: what is said of one line stands in one thread. */
export function toThreads(
  sides: ReviewSides,
  comments: readonly ReviewComment[],
): readonly ReviewThread[] {
  const threads = new Map<string, ReviewThread>();
  for (const comment of comments) {
    const { project, uriOf } = sides[comment.side];
    const { start, end } = toRange(project, comment.place);
    // A comment stands below the last line of its range: it is about the first one.
    const isOneLine = end.line === start.line;
    const last = isOneLine ? end : start;
    const uri = uriOf(comment.place.file);
    const key = `${start.line} ${uri}`;
    const known = threads.get(key);
    const said = toRemark(comment);
    threads.set(key, {
      uri,
      ...(known ?? {
        ...{ line: start.line, character: start.character },
        ...{ endLine: last.line, endCharacter: last.character },
      }),
      comments: [...(known?.comments ?? []), said],
    });
  }
  return [...threads.values()];
}

function toRemark({ severity, message }: ReviewComment): ReviewRemark {
  return { text: oneLine(message), severity };
}
