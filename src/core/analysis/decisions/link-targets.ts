import { isCandidatePath, isWalkedName } from '../../model/candidate.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { folderOf, resolvePath } from '../../text/path.ts';

/**
 * The path that a destination in the file at `path` names, where it is known of that path whether a
 * file is there: of other kinds of files, of folders that nobody looks into, and of `@site/docs/x.md`, which
 * the generator of a site resolves, it is not.
 */
export function judgedTarget(path: string, written: string): string | undefined {
  if (/^\s*[@~]/.test(written)) return undefined;
  const target = resolvePath(folderOf(path), written.trim());
  if (target === undefined || !isCandidatePath(target)) return undefined;
  return target.split('/').slice(0, -1).every(isWalkedName) ? target : undefined;
}

/**
 * The paths that the links of a text may lead to, found without parsing it: in code and comments too.
 * Undefined stands for what only parsing tells.
 */
export const findLikelyTargets = lazyOf(readTargets);

function readTargets({ path, content }: SourceFile): readonly (string | undefined)[] {
  if (content.kind !== 'text') return [];
  const { text } = content;
  const found: (string | undefined)[] = [];
  for (let at = text.indexOf(']'); at >= 0; at = text.indexOf(']', at + 1)) {
    // Most brackets belong to no link, and an expression costs more than a look.
    if (text[at + 1] !== '(' && text[at + 1] !== ':') continue;
    destination.lastIndex = at;
    const [, inBrackets, bare = ''] = destination.exec(text) ?? [];
    if (bare.includes('(')) found.push(undefined);
    const target = judgedTarget(path, inBrackets ?? bare);
    if (target !== undefined) found.push(target);
  }
  return found;
}

/** Of `[text](path)`, and of `[text][name]` with the line `[name]: path`. No file has a longer path. */
const destination = /\](?:\(\s*|:[ \t]*)(?:<([^<>\r\n]{0,1024})>|([^\s)]{0,1024}))/y;
