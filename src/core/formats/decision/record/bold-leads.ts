import type { Block, Part } from '../../../parse/markdown-tree.ts';
import { pushAll } from '../../../text/push-all.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { findFieldName } from '../fields/field-names.ts';
import { chaptersOfDecisions } from './chapters.ts';
import { isBesideEntries } from './entry-heading.ts';
import { isDecisionSection, isGeneralSection } from './section-words.ts';

/** A paragraph or an item of a list that begins in bold, and what stands below it. */
export interface Lead {
  readonly title: Span;
  readonly blocks: readonly Block[];
  readonly span: Span;
}

/**
 * The entries of a log below headings for their subjects that begin with their title in bold: `**One store.** It is there.`,
 * `- **One store** for all`. Labels come again from entry to entry, titles do not.
 */
export function findBoldLeads(text: string, parts: readonly Part[]): readonly Lead[] {
  const title = parts.find(({ heading }) => heading)?.heading;
  const ofDecisions = new Set(chaptersOfDecisions(text, parts));
  const below = parts.filter(part =>
    part.heading
      ? ofDecisions.has(part) || !isBesideEntries(text, part.heading)
      : title === undefined,
  );
  const found = below.map(part => leadsOf(text, part, part.heading === title));
  const leads = found.flat();
  const withId = leads.filter(lead => idOfLead.test(sliceOf(text, lead.title)));
  if (withId.length >= leastLeads) return withId;
  const names = new Set(leads.map(lead => nameOf(text, lead)));
  const labels = [...names].filter(isLabel).length;
  const areTitles = names.size === leads.length && labels * 3 <= leads.length;
  const filled = below.filter((_, at) => found[at]?.length);
  // What stands beside `## Decisions` is about something else.
  const areBelow = filled.every(part => ofDecisions.has(part));
  const chapters = below.filter(
    part =>
      part.heading !== title && part.blocks.length > 0 && (!areBelow || ofDecisions.has(part)),
  );
  const areMost = leads.length >= leastLeads && filled.length * 2 > chapters.length;
  return areTitles && areMost ? leads : [];
}

const leastLeads = 3;

/** `D1. Title` in a file that is named after decisions. */
const idOfLead = /^[A-Z]{1,5}-?\d{1,5}\s?[.:·—–]\s/;

/** What stands in front of the first one is no entry: below the title of the text, but nowhere else, it may be long. */
function leadsOf(text: string, { blocks }: Part, isIntroduced: boolean): Lead[] {
  const leads: Lead[] = [];
  for (const block of blocks) {
    const own = leadsIn(text, block);
    const last = leads.at(-1);
    if (own.length > 0) pushAll(leads, own);
    else if (last)
      leads[leads.length - 1] = {
        ...last,
        blocks: [...last.blocks, block],
        span: spanTo(last, block),
      };
    else if (!isIntroduced) return [];
  }
  return leads;
}

function spanTo({ span }: Lead, { span: { end } }: Block): Span {
  return { start: span.start, end };
}

function leadsIn(text: string, block: Block): Lead[] {
  if (block.kind === 'paragraph') {
    const title = titleIn(text, block.lines, sentence);
    return title ? [{ title, blocks: [], span: block.span }] : [];
  }
  if (block.kind !== 'list') return [];
  const items = block.items.flatMap(({ task, lines, blocks, span }) => {
    const title = task ? undefined : titleIn(text, lines, words);
    return title ? [{ title, blocks, span }] : [];
  });
  return items.length * 4 > block.items.length * 3 ? items : [];
}

/** Of a paragraph the bold words are a sentence or followed by a remark: `**Why it is so:** ...` goes on with the one above. */
const sentence =
  /^(\*\*|__)([^*_][^*]{2,400}?)(?:(?<=[.!?。！？])\1(?=\s|$)|(?<![:：])\1(?=\s?[(（—–]|$))/;
const words = /^(\*\*|__)([^*_][^*]{1,400}?)[:：]?\1/;

/** It may go on in the next line. */
function titleIn(text: string, lines: readonly Span[], pattern: RegExp): Span | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return undefined;
  const said = text.slice(first.start, Math.min(last.end, first.start + 420));
  const [, mark = '', title = ''] = pattern.exec(said) ?? [];
  const start = first.start + mark.length;
  const isNone = title === '' || linkToPage.test(title);
  return isNone ? undefined : { start, end: start + title.length };
}

/** `[ADR-7: Title](adr/0007-title.md)`: an index leads to what is written elsewhere. */
const linkToPage = /^\[[^\]]*\]\([^()\s]*\.(?:md|adoc|rst)\b/i;

function nameOf(text: string, { title }: Lead): string {
  return sliceOf(text, title)
    .toLowerCase()
    .replace(/[.:：]$/, '');
}

function isLabel(name: string): boolean {
  return findFieldName(name) !== undefined || isDecisionSection(name) || isGeneralSection(name);
}
