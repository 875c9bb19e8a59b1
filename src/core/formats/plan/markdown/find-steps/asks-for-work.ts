import { plainText } from '../../../../parse/inline.ts';
import type { Block } from '../../../../parse/markdown-tree.ts';
import { firstLine } from '../sections/list-intro.ts';
import { isSearchable } from '../sections/read-line.ts';
import type { Section } from '../sections/section.ts';
import { areActions, isAction } from '../words/action-words.ts';
import { headingKind } from '../words/heading-kind.ts';

/** Whether a section asks for something to be done, or holds a list of things to do. */
export function asksForWork(text: string, section: Section): boolean {
  return isAsked(text, section) || listsWork(text, section);
}

/** Whether it asks by its title or by the way it begins: a request, a command. */
export function isAsked(text: string, { title, blocks }: Section): boolean {
  if (isAction(title.slice(headingKind(title).prefix))) return true;
  return blocks.slice(0, begins).some(block => isRequest(text, block));
}

/** How many blocks are its beginning. */
const begins = 3;

function isRequest(text: string, block: Block): boolean {
  if (block.kind === 'code') return shell.test(text.slice(block.span.start, block.span.start + 20));
  const line = block.kind === 'paragraph' ? block.lines[0] : undefined;
  return line !== undefined && isSearchable(line) && isAction(plainText(text, line));
}

const shell = /^(?:```|~~~)\s*(?:bash|sh|shell|console|zsh|powershell|pwsh|cmd|sql)\b/;

function listsWork(text: string, { blocks }: Section): boolean {
  return blocks.some(
    block =>
      block.kind === 'list' &&
      areActions(block.items.map(item => firstLine(text, item).slice(0, 100))),
  );
}
