import { plain, type Segment } from '../text/rich.ts';

/** The segments with `separator` between them. */
export function joinSegments(segments: readonly Segment[], separator: string): readonly Segment[] {
  return segments.flatMap((segment, index) =>
    index === 0 ? [segment] : [plain(separator), segment],
  );
}
