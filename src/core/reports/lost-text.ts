import type { Project } from '../model/project.ts';

/** That a file cannot be read, and why: `cannot be read: it is UTF-16, not UTF-8`. */
export function lostText({ files }: Project, file: string): string {
  const content = files.get(file)?.content;
  return content?.kind === 'unreadable' ? `cannot be read: ${content.reason}` : 'cannot be read';
}
