import { type Project, textOf } from '../model/project.ts';
import { createLineMap, positionOf } from '../text/line-map.ts';
import { link, type Segment } from '../text/rich.ts';
import type { Place } from '../text/span.ts';

/** A link that reads `line 5`, or `0005-a.md line 5` for a place in another file than `from`. */
export function lineLink(project: Project, place: Place, from: string): Segment {
  const text = textOf(project, place.file) ?? '';
  const line = `line ${positionOf(createLineMap(text), place.span.start).line + 1}`;
  return link(place.file === from ? line : `${place.file} ${line}`, place);
}
