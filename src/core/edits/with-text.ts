import { readProject } from '../formats/read-project.ts';
import type { Project } from '../model/project.ts';

/** The project with a file that has this text, a new one where it is not there yet. */
export function withText({ files, prefix }: Project, path: string, text: string): Project {
  const others = [...files.values()].filter(file => file.path !== path);
  return readProject([...others, { path, content: { kind: 'text', text } }], prefix);
}
