import type { Block } from '../../../../parse/markdown-tree.ts';
import { looksLikePlan } from '../../looks-like-plan.ts';
import { firstLine } from '../sections/list-intro.ts';
import type { Section } from '../sections/section.ts';
import { isSaid } from '../sections/section-kind.ts';
import { areActions } from '../words/action-words.ts';
import { headingKind } from '../words/heading-kind.ts';
import { isSignList } from './collect-signs.ts';

/**
 * Headings beside each other that any word or letters count: `Slice 1: Copy the rows`, `T-1.2 Copy the rows`. They are
 * steps where they ask for something, or what stands above or below them does: options and risks are counted as well.
 */
export function countedByWord(text: string, section: Section): ReadonlySet<Section> {
  const counts = section.sections.flatMap(child => countOf(child) ?? []);
  const run = counts.filter(({ word }) => word === counts[0]?.word);
  const isPhase = headingKind(section.title).kind === 'phase';
  const isRun =
    run.length >= (isPhase ? 2 : 3) &&
    run.every(({ number }, index) => compare(number, run[index - 1]?.number ?? []) >= 0);
  if (!isRun) return new Set();
  const areSteps =
    isPhase ||
    isSaid(section) ||
    looksLikePlan('', run[0]?.word ?? '') ||
    areActions(run.map(({ rest }) => rest)) ||
    run.every(({ child }) => asksBelow(text, child.blocks));
  return new Set(areSteps ? run.map(({ child }) => child) : []);
}

interface Count {
  readonly child: Section;
  readonly word: string;
  readonly number: readonly number[];
  /** What stands behind the number. */
  readonly rest: string;
}

function countOf(child: Section): Count | undefined {
  const title = child.title.slice(0, 100);
  const match = byAnyWord.exec(title) ?? byLetters.exec(title);
  if (!match) return undefined;
  const [{ length }, word = '', number = ''] = match;
  return { child, word, number: number.split('.').map(Number), rest: title.slice(length) };
}

/** `Vue 3 components` counts nothing. */
const byAnyWord =
  /^([A-Z\u00c0-\u042f][A-Za-z\u00c0-\u052f]{2,20})\s+(\d{1,3})\s*(?:[:：.]|\s[–—-]+)\s+/;
/** Neither does `S3 buckets`. */
const byLetters =
  /^([A-Z]{1,4}(?:-(?=\d)|(?=\d+(?:\.\d|\s*[:：]|\s+[–—-]))))(\d{1,4}(?:\.\d{1,3})*)\s*[:：.–—-]*\s+/;

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [index, part] of one.entries()) {
    const difference = part - (other[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

function asksBelow(text: string, blocks: readonly Block[]): boolean {
  return blocks.some(block => {
    if (block.kind !== 'list') return false;
    if (isSignList(text, block)) return true;
    return (
      block.ordered && areActions(block.items.map(item => firstLine(text, item).slice(0, 100)))
    );
  });
}
