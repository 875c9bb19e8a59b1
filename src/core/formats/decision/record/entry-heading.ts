import type { Heading } from '../../../parse/markdown-tree.ts';
import { sliceOf } from '../../../text/span.ts';
import { findLeadingDay, findTrailingDay } from '../dates/leading-day.ts';
import { sectionName } from './record-text.ts';
import { isGeneralSection, isSectionTitle } from './section-words.ts';

/** The name of a section that a record or any text has. */
export function isOfRecord(text: string, { content }: Heading): boolean {
  return isSectionTitle(sectionName(text, content));
}

/** What stands in a log beside its entries: `## Open questions`, `## How to use this file`. */
export function isBesideEntries(text: string, heading: Heading): boolean {
  const name = sectionName(text, heading.content);
  if (isSectionTitle(name) || isGeneralSection(name) || isTemplate(text, heading)) return true;
  return nameBesideEntries.test(name) || ofOpenDecisions.test(name);
}

const nameBesideEntries =
  /^(?:about|acknowledg\p{Alpha}+|appendix|assumptions|authors|(?:decision )?categories|changelog|conclusion|contacts?|contents|context|contribut\p{Alpha}+|entry format|format|future|glossary|guid\p{Alpha}+|history|how|index|introduction|known (?:bugs|gaps|issues|limit\p{Alpha}+|problems|weaknesses)|legend|lessons|licen[cs]e|limitations|maintainers|notes?|offen\p{Alpha}*|open|pend\p{Alpha}+|principles|process|purpose|reflections?|resolution|scope|status|summary|table|team|time (?:breakdown|spent)|todo|to-do|trade-?offs (?:chosen|made)|unresolved|usage|what (?:i|we)(?: would|['’]d)|when|where)(?!\p{Alpha})|^(?:待|未|如何|使用|格式|说明)|^(?:em aberto|en suspens|à décider|next steps)/u;

/** `## Decisions to make`, `## Deferred decisions`, `## Decisiones pendientes` */
const ofOpenDecisions =
  /^(?:deferred|outstanding|postponed|undecided) (?:decisions?|questions?)$|^(?:decisions?|entscheidungen|décisions|decisiones|decisões|decisioni) (?:needed|required|pending|to (?:be )?(?:made?|taken?|confirm)|(?:i|we) (?:still )?need|not yet|que (?:necesit|falt)|pendientes|por (?:tomar|hacer)|abiertas|pendentes|em aberto|à prendre|en attente|da prendere|in sospeso|aperte|zu treffen)/;

/** `## Future considerations`: what stands below it is not decided yet, as it is below `# Open questions, resolved`. */
export function isOfFuture(text: string, { content }: Heading): boolean {
  return /^(?:future|ideas|next steps|open questions(?!(?:[,:]|\s[–—-])?\s\(?(?:all )?(?:answered|resolved)\)?$))\b/.test(
    sectionName(text, content),
  );
}

/** `## Template`, `## [Date] - [Topic]`, `## YYYY-MM-DD: Title` */
export function isTemplate(text: string, heading: Heading): boolean {
  return templateOfEntry.test(sliceOf(text, heading.content));
}

const templateOfEntry =
  /(?:^|[^\p{Alpha}])(?:template|vorlage|plantilla|modèle|modelo)(?:$|[^\p{Alpha}\s]|\s(?:[^\p{Alpha}]|(?:for|für|para|pour|entry|decision|adr|record)(?!\p{Alpha})))|模板|テンプレート|템플릿|шаблон|^[^\p{Alpha}\p{N}]*[[{<][^\]}>\d]+[\]}>]|\b(?:Y{4}|J{4}|A{4})-M{2}\b/iu;

/** A heading without the signs before its first word: `🧭 1. **Title**`. */
export function titleOf(text: string, { content }: Heading): string {
  const said = sliceOf(text, content);
  return /^[a-z\d[]/i.test(said) ? said : said.replace(/^[^\p{Alpha}\p{N}[]+/u, '');
}

/** Whether a heading is the title of an entry behind its day, or behind its month and a sign; or ends with its day. */
export function bearsDay(text: string, heading: Heading): boolean {
  const said = titleOf(text, heading);
  if (yearFirst.test(said) || findLeadingDay(said)) return true;
  return (
    findTrailingDay(said) !== undefined && !ofTime.test(said) && !isBesideEntries(text, heading)
  );
}

/** `## Week 3 — The store (24 Nov 2026)` over what was decided then. */
const ofTime =
  /^(?:session|week|day|sprint|phase|iteration|meeting|milestone|semana|sesión|sessão|reuni[ãó][no]|fase|etapa|semaine|séance|réunion|woche|sitzung|termin|besprechung|settimana|sessione|riunione|неделя|встреча|этап)(?!\p{Alpha})/iu;

const yearFirst =
  /^\[?(?:\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?Z?)?\]?(?:\s*[:：·|–—]|\s+-(?=\s)|\s)|(?:19|20)\d{2}-\d{2}\]?\s*[:：·|–—])\s*(?!\([^()]{1,60}\)$)[^\s\d]/;

/** `## 1. Title`: chapters of any text are numbered too, and some have names that any text has. */
export function isNumbered(text: string, heading: Heading): boolean {
  if (!plainId.test(titleOf(text, heading))) return false;
  const name = sectionName(text, heading.content);
  return !isSectionTitle(name) && !isGeneralSection(name);
}

/** `### 4.1 The tables`, counted within its chapter; `### 4.1 Context` is a section of a record. */
export function isSubchapter(text: string, heading: Heading): boolean {
  return /^\d{1,2}\.\d{1,2}\.?\s/.test(titleOf(text, heading)) && !isOfRecord(text, heading);
}

/** Whether headings with numbers head chapters: one has a name that any text has, or most stand beside the entries of a log. */
export function areChapters(text: string, counted: readonly Heading[]): boolean {
  const beside = counted.filter(heading => isBesideEntries(text, heading));
  return beside.length * 2 > counted.length || counted.some(heading => !isNumbered(text, heading));
}

/** Where the file is named after decisions, their numbers alone may head them: `## 001 — Title`. */
const plainId = /^\[?\d{1,4}(?:[A-Z]|\.\d{1,2}(?=[)]))?\]?\s*(?:[:：.)·—–]|-(?=\s))\s*[^\s\d]/;

/** `## ADR-003:` with nothing but names of sections and labels below it waits for its decision. */
export function isUnfilled(text: string, heading: Heading, end: number): boolean {
  if (!idAlone.test(titleOf(text, heading))) return false;
  const below = text.slice(heading.span.end, end).split('\n');
  return below.every(line => emptyLine.test(line.trim()));
}

const idAlone = /^\[?\p{Alpha}{1,12}[-_ ]?#?\d{1,5}\]?\s?[:：.–—-]?$/u;
const emptyLine =
  /^(?:#{1,6} .*|-{3,}|(?:[-*] )?(?:\*\*|__)[^*_]{1,40}(?:(?:\*\*|__)[:：]?|[:：](?:\*\*|__)))?$/;
