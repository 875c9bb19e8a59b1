import { type Project, textOf } from '../model/project.ts';

/** The text of a file of a project; empty where there is none. */
export function readText(project: Project, file: string): string {
  return textOf(project, file) ?? '';
}

/** Whether a file is there and no text could be read of it. */
export function isUnreadable({ files }: Project, file: string): boolean {
  return files.get(file)?.content.kind === 'unreadable';
}
