import type { Step } from '../model/plan.ts';
import { shownTitle } from '../parse/shown-title.ts';

/** The id of a step where somebody wrote one, which is short; else its title. */
export function stepName({ id, idSpan, title }: Step): string {
  const isWritten = idSpan.start !== title.span.start || idSpan.end !== title.span.end;
  return isWritten ? id : shownTitle(title);
}
