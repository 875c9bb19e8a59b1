import { plain, type Segment } from '../text/rich.ts';

/** The first segments with commas between them, at most so many, and how many more there are. */
export function joinFirst(segments: readonly Segment[], most: number): readonly Segment[] {
  const rest = segments.length - most;
  const more = rest > 0 ? [plain(` and ${rest} more`)] : [];
  return [...joinSegments(segments.slice(0, most), ', '), ...more];
}

/** The segments with `separator` between them. */
export function joinSegments(segments: readonly Segment[], separator: string): readonly Segment[] {
  return segments.flatMap((segment, index) =>
    index === 0 ? [segment] : [plain(separator), segment],
  );
}
