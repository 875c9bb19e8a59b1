import { atOnce, type InParts } from '../../text/in-parts.ts';
import { sliceOf } from '../../text/span.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { readAnyYaml } from './recovering-yaml.ts';
import { fillFrame, findFrame } from './yaml-frame.ts';
import type { YamlNode, YamlTree } from './yaml-tree.ts';

/** One entry of a list, read alone. */
export interface YamlPiece extends Omit<YamlTree, 'root'> {
  /** Undefined where nothing of it can be read. */
  readonly item: YamlNode | undefined;
}

/** So many characters take a few milliseconds. */
const portion = 32_000;

/**
 * The tree of a YAML text, of which each entry of a list is read for itself, so that what is wrong with
 * one does no harm to the others. Undefined where something is wrong elsewhere, or where an entry may
 * stand for another one.
 */
export function* readYamlInPieces(text: string, offset: number): InParts<YamlTree | undefined> {
  const frame = findFrame(text);
  if (!frame) return undefined;
  const pieces: YamlPiece[] = [];
  let rest = portion;
  for (const entry of frame.entries) {
    const piece = yield* readEntryInParts(sliceOf(text, entry), entry.start + offset);
    if (!piece) return undefined;
    pieces.push(piece);
    rest -= entry.end - entry.start;
    if (rest > 0) continue;
    rest = portion;
    yield;
  }
  const items = pieces.map(({ item }) => item);
  return {
    root: fillFrame(frame, items, offset),
    isWhole: pieces.every(({ isWhole }) => isWhole),
    isPlain: pieces.every(({ isPlain }) => isPlain === true),
    problems: pieces.flatMap(({ problems }) => problems),
  };
}

function* readEntryInParts(text: string, offset: number): InParts<YamlPiece | undefined> {
  const isLong = text.length > portion;
  const inner = isLong ? yield* readYamlInPieces(withoutDash(text), offset) : undefined;
  return inner ? pieceOfInner(inner) : readYamlEntry(text, offset);
}

/** An entry with its dash and all its lines. Undefined where it may stand for another one, or is not one alone. */
export function readYamlEntry(text: string, offset: number): YamlPiece | undefined {
  const plain = readPlainYaml(text, offset);
  if (plain) return pieceOf({ ...plain, isPlain: true });
  const inner = atOnce(readYamlInPieces(withoutDash(text), offset));
  if (inner) return pieceOfInner(inner);
  return /(?:^|[\s[{,:])[&*]\S/.test(text) ? undefined : pieceOf(readAnyYaml(text, offset));
}

/** The only entry of a list; undefined where there are more. */
export function pieceOf({ root, ...rest }: YamlTree): YamlPiece | undefined {
  const items = root?.kind === 'list' ? root.items : [];
  return items.length > 1 ? undefined : { ...rest, item: items[0] };
}

/** Whether reading a text in pieces reads what begins at the line at `start` as an entry for itself. */
export function isCutAt(text: string, start: number): boolean {
  const entry = findFrame(text)?.entries.find(each => each.start <= start && start < each.end);
  if (!entry || entry.start === start) return entry !== undefined;
  return isCutAt(withoutDash(sliceOf(text, entry)), start - entry.start);
}

function pieceOfInner({ root, ...rest }: YamlTree): YamlPiece {
  return { ...rest, item: root };
}

function withoutDash(text: string): string {
  return text.replace('-', ' ');
}
