import { plainText } from '../../../../parse/inline.ts';
import type { Block } from '../../../../parse/markdown-tree.ts';
import { isSearchable } from '../sections/read-line.ts';
import type { Section } from '../sections/section.ts';
import { isAction } from '../words/action-words.ts';
import { headingKind } from '../words/heading-kind.ts';

/** Whether a section asks for something to be done by its title or by the way it begins: a request, a command. */
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
