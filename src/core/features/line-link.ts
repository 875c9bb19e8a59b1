import { type Project, textOf } from '../model/project.ts';
import { createLineMap } from '../text/line-map.ts';
import { link, type Segment } from '../text/rich.ts';
import type { Place } from '../text/span.ts';

/** A link that reads `line 5`, or `0005-a.md line 5` for a place in another file than `from`. */
export function lineLink(project: Project, place: Place, from: string): Segment {
  const text = textOf(project, place.file) ?? '';
  // Most places stand near the top, and a tree of thousands of records shows one of each.
  const line = `line ${createLineMap(text.slice(0, place.span.start)).lines.length}`;
  return link(place.file === from ? line : `${place.file} ${line}`, place);
}
