import { parseGlob } from '../../text/glob.ts';
import { createLineMap } from '../../text/line-map.ts';
import { sliceOf, trimSpan } from '../../text/span.ts';

/** Where GitHub and GitLab look for owners; the first file that is there counts. */
export const codeOwnersPaths: readonly string[] = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
];

export interface CodeOwners {
  /** Handles as written, without repeats; empty where nobody owns the path. */
  readonly ownersOf: (path: string) => readonly string[];
  /** Folders and files that lines name from the root on, without a slash at either end. */
  readonly named: readonly string[];
  /** Handles as written anywhere in the file, without repeats. */
  readonly everybody: readonly string[];
}

/**
 * Reads a file CODEOWNERS: of the lines that match a path the last one counts, in each section of
 * GitLab by itself. A path with a slash in it hangs on the top folder, one without is met at any
 * depth, and `*` stays within one name.
 */
export function readCodeOwners(text: string): CodeOwners {
  const sections = new Map<string, Section>([['', { owners: [], rules: [] }]]);
  let section = '';
  for (const line of createLineMap(text).lines) {
    const written = sliceOf(text, trimSpan(text, line));
    const head = readSectionHead(written);
    if (head) {
      section = head.name;
      const known = sections.get(section);
      if (!known || head.owners.length > 0) {
        sections.set(section, { owners: head.owners, rules: known?.rules ?? [] });
      }
      continue;
    }
    const rule = readRule(written);
    if (rule) sections.get(section)?.rules.push(rule);
  }
  const all = [...sections.values()];
  return {
    ownersOf: path => [...new Set(all.flatMap(each => ownersIn(each, path)))],
    named: all.flatMap(({ rules }) => rules.flatMap(rule => rule.named ?? [])),
    everybody: [
      ...new Set(all.flatMap(each => [each.owners, ...each.rules.map(rule => rule.owners)].flat())),
    ],
  };
}

interface Section {
  /** Of rules that name nobody. */
  readonly owners: readonly string[];
  readonly rules: Rule[];
}

interface Rule {
  /** Undefined where its pattern is met at any depth, or stands for several names. */
  readonly named: string | undefined;
  readonly matches: (path: string) => boolean;
  readonly owners: readonly string[];
}

function ownersIn({ owners, rules }: Section, path: string): readonly string[] {
  const rule = rules.findLast(({ matches }) => matches(path));
  if (!rule) return [];
  return rule.owners.length > 0 ? rule.owners : owners;
}

/** `[Name]`, `^[Name]` for one that is optional, `[Name][2]` with approvals, then owners. */
function readSectionHead(
  line: string,
): { readonly name: string; readonly owners: readonly string[] } | undefined {
  const match = /^\^?\[([^\]]{1,200})\](?:\[\d{1,4}\])?(?:\s(.*))?$/.exec(line);
  if (!match) return undefined;
  return { name: (match[1] ?? '').trim().toLowerCase(), owners: splitWords(match[2] ?? '') };
}

/** Undefined for a line that owns nothing, and for one whose pattern is not read. */
function readRule(line: string): Rule | undefined {
  const [pattern, ...owners] = splitWords(line);
  // GitHub leaves out lines with "!"; GitLab knows it as an exclusion, which has no owners here.
  if (pattern === undefined || pattern.startsWith('!')) return undefined;
  const globs = toGlobs(pattern).map(parseGlob);
  if (globs.some(glob => glob === undefined)) return undefined;
  return { named: namedIn(pattern), matches: path => globs.some(glob => glob?.(path)), owners };
}

function namedIn(pattern: string): string | undefined {
  const bare = pattern.replace(/\/$/, '');
  return bare.includes('/') && !/[*?]/.test(bare) ? bare.replace(/^\//, '') : undefined;
}

/** The words up to a comment; a backslash keeps a space or a number sign. */
function splitWords(line: string): string[] {
  const words = line.match(/(?:\\[ #]|[^ \t])+/g) ?? [];
  const comment = words.findIndex(word => word.startsWith('#'));
  const kept = comment < 0 ? words : words.slice(0, comment);
  return kept.map(word => word.replaceAll(/\\([ #])/g, '$1'));
}

/** What a pattern of CODEOWNERS means in our globs. A folder owns all that is in it. */
function toGlobs(pattern: string): string[] {
  const bare = pattern.replace(/\/$/, '');
  const isFolder = bare !== pattern;
  const body = bare.replace(/^\//, '').replaceAll(/[{}[\]]/g, sign => `\\${sign}`);
  if (body === '') return ['**'];
  const anchored = bare.includes('/') || pattern === '/' ? body : `**/${body}`;
  const below = `${anchored}/**`;
  if (isFolder) return [`${anchored}/**/*`];
  // `docs/*` owns the files of docs, not those of folders in it.
  return anchored.endsWith('/*') && bare.includes('/') ? [anchored] : [anchored, below];
}
