import type { Project } from '../../core/model/project.ts';
import { markdownText } from '../../core/text/encode.ts';
import type { RichLine, Segment } from '../../core/text/rich.ts';
import type { Folder } from '../folder.ts';
import { lineUri } from './line-uri.ts';

/**
 * Lines for people as Markdown for a hover. Links go to the line in the file: their URI holds no
 * sign that Markdown would read.
 */
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
      return `[${text}](${lineUri(folder, project, segment.place)})`;
  }
}
