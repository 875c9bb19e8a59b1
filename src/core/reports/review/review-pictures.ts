import { createReviewFlow, findChangedPlans } from '../../diagrams/review.ts';
import { standaloneText } from '../../diagrams/standalone-text.ts';
import type { Review } from '../../model/review/review.ts';
import { count } from '../../text/count.ts';
import { commentText } from '../../text/encode.ts';

/** A comment with more pictures is one that nobody reads to its end. */
const mostPictures = 3;
/** In characters: a comment on GitHub holds 65,536, and mermaid draws 50,000 at most. */
const longest = 15_000;

/** What becomes of each plan as a picture, for a page that draws mermaid. May be empty. */
export function reviewPictures(review: Review): readonly string[] {
  const plans = findChangedPlans(review);
  const pictures = plans.slice(0, mostPictures).flatMap(plan => {
    const flow = createReviewFlow(review, plan);
    const text = standaloneText(flow);
    const head = ['', `### ${commentText(flow.title)}`, '', `${commentText(flow.summary)}.`];
    // The changes below say the same in words.
    if (text === '' || text.length > longest) return head;
    return [...head, '', '```mermaid', text.trimEnd(), '```'];
  });
  const left = plans.length - mostPictures;
  if (left <= 0) return pictures;
  return [...pictures, '', `${count(left, 'more plan is', 'more plans are')} changed.`];
}
