import type { FileProblem, Project } from '../model/project.ts';

/** The decisions and plans of which nothing at all can be read, each with the reason as a sentence. */
export function unreadableFiles({ problems, files }: Project): readonly FileProblem[] {
  return problems.filter(({ file }) => files.get(file)?.content.kind === 'unreadable');
}
