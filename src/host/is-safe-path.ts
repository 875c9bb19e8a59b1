/** Whether a path means the same below any folder on every system, and nothing outside of it. */
export function isSafePath(path: string): boolean {
  return path.length <= 1024 && path.split('/').every(name => !/^\.{0,2}$|[\0\\:]/.test(name));
}
