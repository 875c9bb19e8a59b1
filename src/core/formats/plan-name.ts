/** Whether the name or the folder of a file says that it is a migration plan. */
export function isPlanName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (!/\.(?:md|markdown|ya?ml)$/.test(name)) return false;
  if (/(?:^|\/)docs\/migrations\//i.test(path)) return true;
  return /\.migration\.[a-z]+$|(?:^|-)migration[-_]plan/.test(name);
}
