import type { Place, Span } from '../../core/text/span.ts';
import type { Target } from '../../protocol/target.ts';
import type { TextSide } from './text-sides.ts';
import { toLines, toRange } from './to-range.ts';

/** Where a click leads; `block` is the text around the place that is about the same thing. */
export function toTarget(
  { project, uriOf }: TextSide,
  place: Place,
  block: Span | undefined,
): Target {
  return {
    uri: uriOf(place.file),
    ...toRange(project, place).start,
    block: block ? toLines(project, { file: place.file, span: block }) : null,
  };
}
