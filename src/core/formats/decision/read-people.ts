import type { Person, PersonRole } from '../../model/decision.ts';
import type { Sourced } from '../../model/value.ts';
import { parseInline, plainText } from '../../parse/inline.ts';
import { type Group, groupBy } from '../../text/group-by.ts';
import { type Span, sliceOf } from '../../text/span.ts';
import { cleanSpan, unwrapSpan } from './clean-span.ts';
import type { Field, FieldName } from './fields/field.ts';
import { fieldsNamed } from './fields/read-fields.ts';
import { isPlaceholder, saysNone } from './placeholder.ts';

/** The people who decided: of several fields those of the first one that names somebody. */
export function readDeciders(text: string, fields: readonly Field[]): readonly Sourced<string>[] {
  const named = groupsOf(fields, 'deciders').map(group => readNames(text, group));
  return named.find(names => names.length > 0) ?? readHandlesInStatus(text, fields);
}

/** `Accepted, decided by @ada and @grace`: of what stands there only handles are surely people. */
function readHandlesInStatus(text: string, fields: readonly Field[]): Sourced<string>[] {
  return fieldsNamed(fields, 'status').flatMap(({ source, values: [first] }) => {
    const said = first ? sliceOf(text, first.span) : '';
    const match = said.includes('@') ? decidedBy.exec(said) : undefined;
    const start = (first?.span.start ?? 0) + (match?.index ?? 0);
    return [...(match?.[0] ?? '').matchAll(/@[\w-]+/g)].map(({ 0: raw, index }) => {
      const span = { start: start + index, end: start + index + raw.length };
      return { value: raw, raw, span, source, doubt: undefined };
    });
  });
}

const decidedBy =
  /\b(?:accepted|agreed|approved|decided|ratified|rejected) by @[\w-]+(?:(?:,| and|, and| &) @[\w-]+)*/i;

/** Everybody that a field names, each once with what the person is to the record: deciders and approvers too. */
export function readPeople(text: string, fields: readonly Field[]): Person[] {
  return roles.flatMap(([name, role]) => {
    const all = groupsOf(fields, name).flatMap(group => readNames(text, group));
    const people = new Map(all.toReversed().map(person => [person.value.toLowerCase(), person]));
    return all
      .filter(person => people.get(person.value.toLowerCase()) === person)
      .map(person => ({ role, ...person }));
  });
}

const roles: readonly (readonly [FieldName, PersonRole])[] = [
  ['deciders', 'decider'],
  ['authors', 'author'],
  ['owners', 'owner'],
  ['reviewers', 'reviewer'],
  ['consulted', 'consulted'],
  ['informed', 'informed'],
];

/** Fields about one thing: those with one label in one kind of place are read together. */
function groupsOf(fields: readonly Field[], name: FieldName): readonly Group<Field>[] {
  const filled = fieldsNamed(fields, name).filter(({ values }) => values.length > 0);
  return [...groupBy(filled, ({ label, source }) => `${source} ${label}`).values()];
}

/** Each name of a list, a link by its text. An item above others is a group. */
function readNames(text: string, group: Group<Field>): Sourced<string>[] {
  const [field] = group;
  const [first] = field.values;
  if (!first || saysNone(sliceOf(text, first.span))) return [];
  // `:Author:` once for each of them.
  const values =
    group.length > 1 && isEachOne(group) ? group.flatMap(each => each.values) : field.values;
  const spans = values
    .filter(({ depth }, index) => depth >= (values[index + 1]?.depth ?? 0))
    .filter(({ span }) => !isRequest(sliceOf(text, span)))
    .flatMap(({ span }, index, all) => behindBracket(text, span, all[index - 1]?.span))
    .map(span => withoutGroup(text, withoutBrackets(text, span)));
  const named = beforeSentences(text, spans);
  const areItems = named.length > 1 && named.every(item => isItem(text, item));
  return named
    .flatMap(span => splitNames(text, span, areItems))
    .map(span => nameSpan(text, span))
    .filter(span => isName(sliceOf(text, span)))
    .map(span => {
      const raw = sliceOf(text, span);
      return { value: plainText(text, span), raw, span, source: field.source, doubt: undefined };
    });
}

/** Behind `Ada (lead,` a line such as `and more), Grace` names people behind the end of the bracket. */
function behindBracket(text: string, span: Span, above: Span | undefined): readonly Span[] {
  if (!above || !openBracket.test(sliceOf(text, above))) return [span];
  if (!/^\s*$/.test(text.slice(above.end, span.start))) return [span];
  const end = /^[^()]*\)[\s,;.]*/.exec(sliceOf(text, span))?.[0].length;
  return end === undefined || span.start + end >= span.end
    ? []
    : [{ start: span.start + end, end: span.end }];
}

const openBracket = /\([^()]*$/;

function isEachOne(fields: readonly Field[]): boolean {
  return fields.every(({ values }) => values.length === 1);
}

/** `[Name, role, ...]`: what a template asks for. */
function isRequest(said: string): boolean {
  return /^\[[^[\]]{1,300}\]$/.test(said) && askedFor.test(said);
}

/** `[Ada Lovelace, @grace]`: the brackets of a template were left around names. */
function withoutBrackets(text: string, span: Span): Span {
  const [, names = ''] = /^\[([^[\]]{1,300})\]$/.exec(sliceOf(text, span)) ?? [];
  const isFilled = names.split(/\s*[,;]\s*/).every(name => properName.test(name));
  return isFilled ? { start: span.start + 1, end: span.end - 1 } : span;
}

/** Up to four words in capitals, or a handle. */
const properName =
  /^(?:@[\w.-]{2,40}|\p{Upper}[\p{Alpha}'’.-]{0,30}(?:\s+\p{Upper}[\p{Alpha}'’.-]{0,30}){0,3})$/u;

/** The words by which a template asks for names. */
const askedFor =
  /\b(?:names?|persons?|people|roles?|teams?|authors?|deciders?|list|everyone|who|your|insert|first|last|user|handle|github|tb[da])\b/i;

/** `Sync team: a, b` names a group, then its people. */
function withoutGroup(text: string, span: Span): Span {
  const group = /^[^:[\]@()（）`]{1,60}(?:\([^()]{0,60}\)[^:[\]@()（）`]{0,60})?:\s*/.exec(
    sliceOf(text, span),
  );
  return group ? { start: span.start + group[0].length, end: span.end } : span;
}

/** `Ann (lead). The team only gives advice.` The lines that go on with it name nobody either. */
function beforeSentences(text: string, spans: readonly Span[]): readonly Span[] {
  let end: number | undefined;
  return spans.flatMap(span => {
    const goesOn = end !== undefined && !nextItem.test(text.slice(end, span.start));
    const sentence = startOfSentence(text, span);
    if (sentence !== undefined || goesOn) end = span.end;
    if (goesOn) return [];
    return [sentence === undefined ? span : { start: span.start, end: sentence }];
  });
}

const nextItem = /\n\s*(?:[-*+]|\d+[.)])\s|\n\s*\n/;

function startOfSentence(text: string, span: Span): number | undefined {
  const said = sliceOf(text, span);
  const full = said.search(/。\s*\S/);
  if (full > 0) return span.start + full;
  const stop = /(?<=[\p{Alpha}\p{N})]{3})\.\s+(?=\p{Upper})/u.exec(said);
  const rest = stop ? said.slice(stop.index + stop[0].length) : '';
  const words = rest.match(/(?<!\S)\p{Lower}[\p{Alpha}'’-]*/gu) ?? [];
  return stop && words.length > 2 ? span.start + stop.index : undefined;
}

/**
 * At commas, semicolons, arrows and words for "and"; handles without commas at blanks. Not in brackets, nor within
 * what is one name: `Research and Development`.
 * An `&` in one of several items is part of its name, as in `Research & Development`.
 */
function splitNames(text: string, span: Span, isOneOfItems: boolean): Span[] {
  const said = blanked(text, span);
  const onlyHandles = handles.test(said.trim());
  const separator = onlyHandles
    ? /\s+/g
    : /\s*[,;、，；／→]\s*(?:and\s+)?|\s*·\s+|\s+(?:and|und|et|y|e|ve|&|\+)\s+|\s+\/\s+/g;
  const names: Span[] = [];
  let start = 0;
  for (const match of said.matchAll(separator)) {
    if (isOneOfItems && match[0].trim() === '&') continue;
    names.push({ start: span.start + start, end: span.start + match.index });
    start = match.index + match[0].length;
  }
  names.push({ start: span.start + start, end: span.end });
  return names;
}

function isItem(text: string, span: Span): boolean {
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  return /^\s*(?:[-*+]|\d+[.)])\s+["']?$/.test(line);
}

/** `@ann @bob`, or `ann@ bob@`. */
const handles = /^(?:@[\w.-]+|[\w.-]+@)(?:\s+(?:@[\w.-]+|[\w.-]+@))+$/;

/** The text with everything in brackets and links blanked out, of the same length. */
function blanked(text: string, span: Span): string {
  let said = sliceOf(text, span);
  for (const inline of parseInline(text, span)) {
    const [from, to] = [inline.span.start - span.start, inline.span.end - span.start];
    said = said.slice(0, from) + '#'.repeat(to - from) + said.slice(to);
  }
  return said.replaceAll(inOne, part => '#'.repeat(part.length));
}

const inOne =
  /\([^()]*(?:\)|$)|（[^（）]*）|<[^<>]*>|&#?\w{2,8};|\b(?:research|learning|trust|health|science) and (?:development|safety|technology)\b/gi;

/** Without a trailing remark in brackets; the text of a link. */
function nameSpan(text: string, span: Span): Span {
  const dash = /^\s*[-–•]\s*/.exec(sliceOf(text, span))?.[0].length ?? 0;
  const clean = unwrapSpan(text, { start: span.start + dash, end: span.end });
  const page = /^\[\[([^[\]|]{1,100})\]\]$/.exec(sliceOf(text, clean));
  if (page) return { start: clean.start + 2, end: clean.end - 2 };
  const [link] = parseInline(text, clean);
  if (link?.kind === 'link' && link.span.start === clean.start) return unwrapSpan(text, link.text);
  const said = brackets(text, clean);
  const end = remarkBehindDash.exec(said)?.index ?? said.length;
  const name = said.slice(0, end).replace(trailingBrackets, '');
  return cleanSpan(text, { start: clean.start, end: clean.start + name.length });
}

/** The text with links blanked out, so that the brackets of an address are none. */
function brackets(text: string, span: Span): string {
  let said = sliceOf(text, span);
  for (const { kind, span: link } of parseInline(text, span)) {
    if (kind !== 'link') continue;
    const [from, to] = [link.start - span.start, link.end - span.start];
    said = said.slice(0, from) + '#'.repeat(to - from) + said.slice(to);
  }
  return said;
}

const trailingBrackets = /\s*(?:\([^()]*\)?|（[^（）]*）?)\.?\s*$/;

/**
 * `ada - machine API`, `Ada Lovelace – lead`, `owner (Ada) — asked the team`: one word, words in capitals or what ends
 * with a bracket are a name.
 */
const remarkBehindDash =
  /(?<=^(?:@?[\w.-]{2,40}|\p{Upper}[\p{Alpha}.'’-]*(?: \p{Upper}[\p{Alpha}.'’-]*){1,3}|[^()]{1,60}\([^()]{1,60}\)))\s[-–—]\s.*$/u;

/** `@ada, for the network`, `in session, extending 0012`: what somebody is asked for, and how it was decided. */
const request =
  /^(?:(?:for|please|to|with|about|on|in|as|who|via|per|through|after|extending|following|reading|durch|im|nach)|the(?: \S+){4})\s\S/;

/** More words make a sentence. */
const mostWords = 7;

/** `assisted by Claude`, who decides nothing, and `agreed in the round of May`, which is nobody. */
const helper =
  /^(?:[a-z]{3,12}ed (?:by|with|in|on|at|after|during)|with (?:the )?(?:help|support|assistance|input) (?:of|from)|unterstützt (?:von|durch)|mit unterstützung (?:von|durch)|assistée? (?:de|par)|avec l['’]aide|avec (?:l['’]appui|le soutien)|con (?:la ayuda|ayuda|el apoyo|apoyo) de|com (?:a ajuda|ajuda|o apoio|apoio) d[aeo]|(?:validad[oa]|revisad[oa]|geprüft|relu) (?:por|pel[oa]|von|par))\b/i;

function isName(name: string): boolean {
  if (helper.test(name) || request.test(name) || name.split(/\s+/).length > mostWords) return false;
  if (name.length < 1 || name.length > 100 || !/[\p{Alpha}]/u.test(name)) return false;
  if (/\d{4}-\d{2}-\d{2}/.test(name)) return false;
  return !isPlaceholder(name) && !/^(?:tbd|n\/a|none|tba|todo|team|unknown)$/i.test(name);
}
