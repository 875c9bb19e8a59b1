import type { Project } from '../../core/model/project.ts';
import type { Place } from '../../core/text/span.ts';
import { type Folder, uriIn } from '../folder.ts';
import { toRange } from './to-range.ts';

/** The line of a place as one address. VS Code understands the fragment. */
export function lineUri(folder: Folder, project: Project, place: Place): string {
  const { line } = toRange(project, place).start;
  return `${uriIn(folder, place.file)}#L${line + 1}`;
}
