import type { Project } from '../model/project.ts';
import type { Review } from '../model/review/review.ts';
import type { SourceFile } from '../model/source-file.ts';

/** One side of a review with the code that changed, so that places in it have lines too. */
export function withCode({ base, head, code }: Review, side: 'base' | 'head'): Project {
  const { project } = side === 'base' ? base : head;
  if (!code || code.files.length === 0) return project;
  const files = new Map<string, SourceFile>();
  for (const file of code.files) {
    const content = file[side];
    if (content.kind !== 'missing') files.set(file.path, { path: file.path, content });
  }
  return { ...project, files: new Map([...files, ...project.files]) };
}
