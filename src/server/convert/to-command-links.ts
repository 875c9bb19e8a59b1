import type { StatusOwner } from '../../core/features/status-choices.ts';
import type { Project } from '../../core/model/project.ts';
import type { hoverCommands } from '../../protocol/status.ts';
import { type Folder, uriIn } from '../folder.ts';
import { toRange } from './to-range.ts';

/** What can be done with what a hover is about, as links that call commands with its place. */
export function toCommandLinks(folder: Folder, project: Project, owner: StatusOwner): string {
  const { kind, place, choices } = owner;
  const target = { uri: uriIn(folder, place.file), ...toRange(project, place).start };
  const link = (title: string, command: (typeof hoverCommands)[number]) =>
    `[${title}](command:${command}?${encoded(JSON.stringify([{ target }]))})`;
  return [
    ...(kind === 'step' ? [link('Show in Diagram', 'cairn.showInDiagram')] : []),
    ...(choices.length > 0 ? [link('Set Status…', 'cairn.setStatus')] : []),
  ].join(' · ');
}

/** A bracket in the name of a file would end the link. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('(', '%28').replaceAll(')', '%29');
}
