import { plainText } from '../../../../parse/inline.ts';
import type { Block, List, ListItem } from '../../../../parse/markdown-tree.ts';
import { sliceOf } from '../../../../text/span.ts';
import { isCriteria, isNoWork } from '../words/section-topic.ts';
import { isSearchable } from './read-line.ts';

/** What the paragraph before the block at `index` says, if it introduces that block. */
export function introOf(text: string, blocks: readonly Block[], index: number): string {
  const before = blocks[index - 1];
  const line = before?.kind === 'paragraph' ? before.lines.at(-1) : undefined;
  return line && isSearchable(line) ? plainText(text, line) : '';
}

/** Whether a list under this line holds criteria, choices or what any change is checked for, and so no steps. */
export function introducesNoSteps(intro: string): boolean {
  if (isCriteria(intro) || ofEachChange.test(intro) || afterEach.test(intro)) return true;
  return /\b(?:pick|choose|select|tick|check) (?:only |just )?(?:one|any|all that apply)\b/i.test(
    intro,
  );
}

/**
 * Whether a list under this line is no work of the phase. `Goal: one server is left.` is told of the phase, and names
 * no list.
 */
export function introducesNoWork(intro: string): boolean {
  if (introducesNoSteps(intro)) return true;
  return isNoWork(intro) && !/^[^:：]{1,40}[:：]\s.*[^:：]$/.test(intro);
}

/** `Every PR must:` */
const ofEachChange =
  /(?<!\p{Alpha})(?:each|every|per|jede[mnrs]?|chaque|cada|ogni|кажд(?:ый|ого|ом)) (?:prs?|mrs?|pull requests?|merge requests?|commit)(?!\p{Alpha})|[各每]个? ?(?:PR|MR|コミット|提交)/iu;

/** `After each module:` what is done is checked. */
const afterEach =
  /^(?:after (?:each|every)|nach jede[mnrs]?|après chaque|después de cada|após cada|dopo ogni|после (?:\p{Alpha}+ )?кажд(?:ого|ой))(?!\p{Alpha})/iu;

/** Whether a list asks for yes or no, as it asks who reads it and nobody who works. */
export function asksYesOrNo(text: string, { items }: List): boolean {
  if (items.length > 3) return false;
  const lines = items.map(item => firstLine(text, item));
  return lines.some(line => yes.test(line)) && lines.some(line => no.test(line));
}

const yes = /^(?:yes|oui|ja|sí|sim|sì|да|是|はい|예)(?![\p{Alpha}\d])/iu;
const no = /^(?:no|non|nein|não|нет|否|不是|いいえ|아니요)(?![\p{Alpha}\d])/iu;

/** What stands behind the names in a line: `copy them` in `Orders: copy them`, `orders.sql copy them` and `by hand → copy them`. */
export function behindNames(line: string): readonly string[] {
  const behindFile = line.replace(/^(?=\S{0,60}[./_(])\S{1,60}\s+(?:[–—-]\s+)?/, ': ');
  return behindFile.split(/(?:[:：]|\s→)\s+/).slice(1);
}

/** The first paragraph of an item as a reader sees it. */
export function firstLine(text: string, item: ListItem): string {
  return item.lines.map(line => (isSearchable(line) ? plainText(text, line) : '')).join(' ');
}

/** What stands before the colon of an item: `Goal` in `**Goal:** fewer servers`; above a list also all of it in bold. */
export function nameOf(text: string, item: ListItem): string {
  const line = firstLine(text, item).slice(0, 50);
  const [only] = item.lines;
  const isName =
    only && item.blocks[0]?.kind === 'list' && /^\*\*[^*:：]{1,40}\*\*$/.test(sliceOf(text, only));
  return isName ? line : (/^([^:：]{1,40})[:：](?:\s|$)/.exec(line)?.[1] ?? '');
}
