import type { Project } from '../core/model/project.ts';
import { markdownText } from '../core/text/encode.ts';
import { positionOf } from '../core/text/line-map.ts';
import type { RichLine, Segment } from '../core/text/rich.ts';
import type { Place } from '../core/text/span.ts';
import { lineMapOf } from './convert.ts';
import { type Folder, uriIn } from './folder.ts';

/** Lines for people as Markdown for a hover. Links go to the line in the file. */
export function toMarkdown(folder: Folder, project: Project, lines: readonly RichLine[]): string {
  const hardBreak = '  \n';
  return lines
    .map(line => line.map(segment => toInline(folder, project, segment)).join(''))
    .join(hardBreak);
}

function toInline(folder: Folder, project: Project, segment: Segment): string {
  const text = markdownText(segment.text);
  switch (segment.kind) {
    case 'text':
    case 'code':
      return text;
    case 'strong':
      return text.trim() === '' ? '' : `**${text.trim()}**`;
    case 'link':
      return `[${text}](${toTarget(folder, project, segment.place)})`;
  }
}

/** The URI holds no sign that Markdown would read. VS Code understands the fragment. */
function toTarget(folder: Folder, project: Project, place: Place): string {
  const map = lineMapOf(project.files.get(place.file));
  const { line } = positionOf(map, place.span.start);
  return `${uriIn(folder, place.file)}#L${line + 1}`;
}
