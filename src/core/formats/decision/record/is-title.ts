import type { Heading, Part } from '../../../parse/markdown-tree.ts';
import { sliceOf } from '../../../text/span.ts';
import { findSectionField, isNameOfHead } from '../fields/field-names.ts';
import { sectionName } from './record-text.ts';
import { isSectionTitle } from './section-words.ts';

/** The first heading names the record unless it is the heading of a section. */
export function isTitle(text: string, heading: Heading): boolean {
  if (isOfSection(text, heading)) return false;
  const said = sliceOf(text, heading.content);
  const name = sectionName(text, heading.content);
  if (heading.level === 1) return true;
  // A chapter of a document includes records, so that they begin below its headings.
  if (heading.level === 3) return idOfTitle.test(said);
  return heading.level === 2 && titleLike.test(said) && !/^decisions?(?:$|\s+o|\s+d)/.test(name);
}

function isOfSection(text: string, { content }: Heading): boolean {
  const said = sliceOf(text, content);
  const name = sectionName(text, content);
  return said.trim() === '' || isFieldHeading(name) || isSectionTitle(name) || ofTheText.test(said);
}

/**
 * Where no heading is of the first level, the first one names the record too if all others are of lower levels, or if it
 * has the words that the file is named by (`slug`).
 */
export function isTitleByPlace(text: string, parts: readonly Part[], slug: string): boolean {
  const [first, ...others] = parts.flatMap(({ heading }) => heading ?? []);
  const isFirst =
    first && parts.every(part => part.heading ?? part.blocks.every(({ kind }) => kind === 'html'));
  if (!isFirst || isOfSection(text, first) || others.some(({ level }) => level === 1)) return false;
  const isAbove = others.length > 1 && others.every(({ level }) => level > first.level);
  return isAbove || saysAlso(sectionName(text, first.content), slug);
}

/** Whether a title has all words of the name of the file, two at least. */
function saysAlso(title: string, slug: string): boolean {
  const words = slug.toLowerCase().match(/[\p{Alpha}\p{N}]+/gu) ?? [];
  const said = new Set(title.match(/[\p{Alpha}\p{N}]+/gu));
  return words.length > 1 && words.every(word => said.has(word));
}

/** `# Table of Contents` */
const ofTheText =
  /^(?:table of )?contents$|^(?:inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|sumário|目录|目次)$/i;

const idOfTitle = /^\[?ADR[-_ ]?#?\d{1,7}\]?\s*[:.–—-]\s*\S/i;

/** What a second-level heading must begin with to be a title. */
const titleLike =
  /^(?:(?:architecture|architectural)\s+)?(?:decision|(?:adr|rfc|rfd)\b|\d+[.:]\s|0\d{1,6}\s[–—-]\s)/i;

function isFieldHeading(name: string): boolean {
  return isNameOfHead(name) || findSectionField(name) !== undefined || /^status\s*:/.test(name);
}
