import { relative, sep } from 'node:path';

/** The way from a folder to a path, with `/` between names on every system; empty where they are one. */
export function relativePath(from: string, to: string): string {
  return relative(from, to).split(sep).join('/');
}
