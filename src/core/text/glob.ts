/** Longer globs, and globs with more alternatives, are not evaluated. */
const maxLength = 300;
const maxAlternatives = 32;

/**
 * Reads a glob: `*` and `?` within a name, `**` for any number of names, `{a,b}`, `[a-z]`, `[!a]`,
 * and a backslash before a sign that is meant as it is. Undefined where it is too large. No regular
 * expression is built from it and matching never goes back further than one star, so that no glob
 * and no path takes long.
 */
export function parseGlob(glob: string): ((path: string) => boolean) | undefined {
  if (glob === '' || glob.length > maxLength) return undefined;
  const alternatives = expandBraces(glob);
  if (!alternatives) return undefined;
  const patterns = alternatives.map(alternative => splitNames(alternative).map(readName));
  return path => {
    const names = path.split('/');
    return patterns.some(pattern => matchNames(pattern, names));
  };
}

/** One sign of a name, by the characters that it stands for; `undefined` stands for a star. */
type Sign = ((char: string) => boolean) | undefined;

/** Tells of one name whether it is meant; `undefined` stands for `**`. */
type Name = ((name: string) => boolean) | undefined;

function matchNames(pattern: readonly Name[], names: readonly string[]): boolean {
  return matchList(pattern, names, (isMeant, name) => isMeant?.(name) ?? false);
}

/**
 * Matches items against a pattern in which `undefined` stands for any number of items. Where a
 * match fails, only the last such place can take one more item; earlier ones need not.
 */
function matchList<P, T>(
  pattern: readonly (P | undefined)[],
  items: readonly T[],
  isMatch: (sign: P | undefined, item: T) => boolean,
): boolean {
  let at = 0;
  let star = -1;
  let taken = 0;
  let index = 0;
  while (index < items.length) {
    const item = items[index];
    const sign = pattern[at];
    if (at < pattern.length && sign === undefined) {
      star = at++;
      taken = index;
    } else if (at < pattern.length && item !== undefined && isMatch(sign, item)) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++taken;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every(sign => sign === undefined);
}

/** Every way to choose one of the alternatives of each pair of braces. */
function expandBraces(glob: string): string[] | undefined {
  const open = [glob];
  const done: string[] = [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const braces = findBraces(next);
    if (!braces) done.push(next);
    const { before, choices, behind } = braces ?? { before: '', choices: [], behind: '' };
    for (const choice of choices) open.push(`${before}${choice}${behind}`);
    if (open.length + done.length > maxAlternatives) return undefined;
  }
  return done;
}

interface Braces {
  readonly before: string;
  readonly choices: readonly string[];
  readonly behind: string;
}

/** The first pair of braces with a comma in it; other braces are plain signs. */
function findBraces(glob: string): Braces | undefined {
  for (let start = glob.indexOf('{'); start >= 0; start = glob.indexOf('{', start + 1)) {
    const braces = glob.charAt(start - 1) === '\\' ? undefined : readBraces(glob, start);
    if (braces) return braces;
  }
  return undefined;
}

function readBraces(glob: string, start: number): Braces | undefined {
  const borders = [start];
  let depth = 0;
  for (let at = start; at < glob.length; at++) {
    const char = glob.charAt(at);
    if (char === '\\') at++;
    if (char === '{') depth++;
    if (char === ',' && depth === 1) borders.push(at);
    if (char !== '}') continue;
    depth--;
    if (depth === 0) return splitBraces(glob, [...borders, at]);
  }
  return undefined;
}

/** `borders` are the places of the opening brace, the commas and the closing brace. */
function splitBraces(glob: string, borders: readonly number[]): Braces | undefined {
  if (borders.length < 3) return undefined;
  const choices = borders
    .slice(1)
    .map((border, index) => glob.slice((borders[index] ?? border) + 1, border));
  const behind = glob.slice((borders.at(-1) ?? glob.length) + 1);
  return { before: glob.slice(0, borders[0]), choices, behind };
}

function splitNames(glob: string): string[] {
  return glob.split('/').filter((name, index, all) => name !== '' || index === all.length - 1);
}

/** Most names are written out, or end in a way that is: those need no signs. */
function readName(pattern: string): Name {
  if (pattern === '**') return undefined;
  if (!/[*?[\\]/.test(pattern)) return name => name === pattern;
  const ending = /^\*([^*?[\\]+)$/.exec(pattern)?.[1];
  if (ending !== undefined) return name => name.endsWith(ending);
  const signs = readSigns(pattern);
  return name => matchList(signs, [...name], (sign, char) => sign?.(char) ?? false);
}

/** By whole characters: half of a surrogate pair is no sign of a path. */
function readSigns(name: string): Sign[] {
  const chars = [...name];
  const signs: Sign[] = [];
  let at = 0;
  while (at < chars.length) {
    const { sign, end } = readSign(chars, at);
    // Stars beside each other are one star.
    if (sign !== undefined || signs.length === 0 || signs.at(-1) !== undefined) signs.push(sign);
    at = end;
  }
  return signs;
}

interface SignAt {
  readonly sign: Sign;
  /** The index behind it. */
  readonly end: number;
}

function readSign(chars: readonly string[], at: number): SignAt {
  const char = chars[at] ?? '';
  if (char === '*') return { sign: undefined, end: at + 1 };
  if (char === '?') return { sign: () => true, end: at + 1 };
  const escaped = char === '\\' ? chars[at + 1] : undefined;
  if (escaped !== undefined) return { sign: isChar(escaped), end: at + 2 };
  const set = char === '[' ? readSet(chars, at) : undefined;
  return set ?? { sign: isChar(char), end: at + 1 };
}

function isChar(wanted: string): Sign {
  return char => char === wanted;
}

/** `[a-z_]` or `[!a-z]`; undefined where nothing closes it. */
function readSet(chars: readonly string[], start: number): SignAt | undefined {
  const isNegated = /[!^]/.test(chars[start + 1] ?? '');
  const first = start + (isNegated ? 2 : 1);
  const end = chars.indexOf(']', first + 1);
  if (end < 0) return undefined;
  const ranges: [number, number][] = [];
  for (let at = first; at < end; at++) {
    const from = codeOf(chars[at]);
    const isRange = chars[at + 1] === '-' && at + 2 < end;
    ranges.push([from, isRange ? codeOf(chars[at + 2]) : from]);
    if (isRange) at += 2;
  }
  const isIn = (code: number) => ranges.some(([from, to]) => from <= code && code <= to);
  return { sign: char => isIn(codeOf(char)) !== isNegated, end: end + 1 };
}

function codeOf(char = ''): number {
  return char.codePointAt(0) ?? 0;
}
