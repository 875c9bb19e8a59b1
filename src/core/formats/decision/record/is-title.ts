import type { Heading } from '../../../parse/markdown-tree.ts';
import { sliceOf } from '../../../text/span.ts';
import { findSectionField, isNameOfHead } from '../fields/field-names.ts';
import { sectionName } from './record-text.ts';
import { isSectionTitle } from './section-words.ts';

/** The first heading names the record unless it is the heading of a section. */
export function isTitle(text: string, heading: Heading): boolean {
  const said = sliceOf(text, heading.content);
  const name = sectionName(text, heading.content);
  if (said.trim() === '' || isFieldHeading(name) || isSectionTitle(name)) return false;
  if (ofTheText.test(said)) return false;
  if (heading.level === 1) return true;
  // A chapter of a document includes records, so that they begin below its headings.
  if (heading.level === 3) return idOfTitle.test(said);
  return heading.level === 2 && titleLike.test(said) && !/^decisions?(?:$|\s+o|\s+d)/.test(name);
}

/** `# Table of Contents` */
const ofTheText =
  /^(?:table of )?contents$|^(?:inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|sumário|目录|目次)$/i;

const idOfTitle = /^\[?ADR[-_ ]?#?\d{1,7}\]?\s*[:.–—-]\s*\S/i;

/** What a second-level heading must begin with to be a title. */
const titleLike =
  /^(?:(?:architecture|architectural)\s+)?(?:decision|(?:adr|rfc|rfd)\b|\d+[.:]\s)/i;

function isFieldHeading(name: string): boolean {
  return isNameOfHead(name) || findSectionField(name) !== undefined || /^status\s*:/.test(name);
}
