import { sep } from 'node:path';

/** Whether an absolute path is a folder or lies below it. Links are not looked at. */
export function isWithin(folder: string, path: string): boolean {
  return `${path}${sep}`.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
