import type { Block, Heading, Part } from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { isLog } from './chapters.ts';
import { blocksBelow, type DecisionItem } from './decision-item.ts';
import { bearsDay, isBesideEntries, isNumbered } from './entry-heading.ts';
import { isTimed, isToldDecision, readItemTitle } from './item-title.ts';

/**
 * The decisions of a log of which several stand below one heading, each behind its label: `**Decision:** Use Kafka`. Where
 * more than two in three have but one, and where they have a day or a number, the headings are the titles, or lines with a time.
 */
export function findToldDecisions(
  { path, text }: { readonly path: string; readonly text: string },
  parts: readonly Part[],
): readonly DecisionItem[] {
  if (!isLog(path, text, parts)) return [];
  const told = parts.flatMap(({ heading, blocks }) => {
    const items = heading && !isBesideEntries(text, heading) ? toldIn(text, blocks) : [];
    return heading && items.length > 0 ? [{ heading, items }] : [];
  });
  const areTitles = told.some(({ heading }) => bearsMark(text, heading));
  const several = told.filter(({ items }) => items.length > 1);
  const areSeveral = several.length * 3 >= told.length && several.length > 0;
  return areSeveral && !areTitles ? told.flatMap(({ items }) => items) : [];
}

function bearsMark(text: string, heading: Heading): boolean {
  return bearsDay(text, heading) || isNumbered(text, heading);
}

/** From each label to the next one. */
function toldIn(text: string, blocks: readonly Block[]): readonly DecisionItem[] {
  const isOfTimes = (block: Block) =>
    block.kind === 'paragraph' && block.lines.some(line => isTimed(text, line));
  if (blocks.some(isOfTimes)) return [];
  const told: DecisionItem[] = [];
  for (const { lines, below, whole, span } of blocks.flatMap(piecesOf)) {
    const line = toldLine(text, lines);
    const last = told.at(-1);
    if (line) {
      const title = readItemTitle(text, line);
      const others = [line, ...lines.filter(other => other !== line)];
      told.push({ title, fields: [], blocks: blocksBelow(others, below), span });
    } else if (last) {
      const all = { start: last.span.start, end: span.end };
      told[told.length - 1] = { ...last, blocks: [...last.blocks, ...whole], span: all };
    }
  }
  return told;
}

/** The line with the label: the first one, or one below an id: `**ID**: ADR-001`. */
function toldLine(text: string, lines: readonly Span[]): Span | undefined {
  const [first] = lines;
  const hasId = first !== undefined && lineOfId.test(sliceOf(text, first));
  return (hasId ? lines : lines.slice(0, 1)).find(line => isToldDecision(text, line));
}

const lineOfId = /^(?:\*\*|__)(?:ADR )?ID(?:(?:\*\*|__)[:：]|[:：](?:\*\*|__))/i;

/** A block, or an item of a list: its first paragraph, what stands below that, and all of it. */
interface Piece {
  readonly lines: readonly Span[];
  readonly below: readonly Block[];
  readonly whole: readonly Block[];
  readonly span: Span;
}

function piecesOf(block: Block): readonly Piece[] {
  if (block.kind === 'list') {
    return block.items.map(item => ({
      lines: item.task ? [] : item.lines,
      below: item.blocks,
      whole: [{ ...block, items: [item], span: item.span }],
      span: item.span,
    }));
  }
  const lines = block.kind === 'paragraph' ? block.lines : [];
  return [{ lines, below: [], whole: [block], span: block.span }];
}
