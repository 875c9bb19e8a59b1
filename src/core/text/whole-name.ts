/** How often a line holds a name as a whole: `old.reads.v2` does not hold `old.reads`. */
export function countName(line: string, name: string): number {
  if (name === '') return 0;
  let count = 0;
  for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const around = [line.slice(Math.max(0, at - 2), at), line.slice(end, end + 2)] as const;
    if (isWhole(around, name)) count++;
  }
  return count;
}

/** Whether a text is several words, however they are joined: `checkout` may mean anything. */
export function isDistinctName(name: string): boolean {
  if (name.length > maxLength || /\s/.test(name)) return false;
  return /\w[.:/_-]\w|[a-z0-9][A-Z]/.test(name);
}

const maxLength = 200;

/** A point joins only what is written with points: `Flags.newReads` holds `newReads`. */
function isWhole([before, after]: readonly [string, string], name: string): boolean {
  if (/[\w-]$/.test(before) || /^[\w-]/.test(after)) return false;
  return !name.includes('.') || !(/\w\.$/.test(before) || /^\.\w/.test(after));
}
