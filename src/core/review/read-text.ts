import type { Project } from '../model/project.ts';

/** The text of a file of a project; empty where there is none. */
export function readText({ files }: Project, file: string): string {
  const content = files.get(file)?.content;
  return content?.kind === 'text' ? content.text : '';
}

export function isUnreadable({ files }: Project, file: string): boolean {
  return files.get(file)?.content.kind === 'unreadable';
}
