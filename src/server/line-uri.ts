import type { Project } from '../core/model/project.ts';
import { positionOf } from '../core/text/line-map.ts';
import type { Place } from '../core/text/span.ts';
import { lineMapOf } from './convert.ts';
import { type Folder, uriIn } from './folder.ts';

/** The line of a place as one address. VS Code understands the fragment. */
export function lineUri(folder: Folder, project: Project, place: Place): string {
  const { line } = positionOf(lineMapOf(project.files.get(place.file)), place.span.start);
  return `${uriIn(folder, place.file)}#L${line + 1}`;
}
