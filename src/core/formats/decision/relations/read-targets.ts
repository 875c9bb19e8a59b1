import type { Relation } from '../../../model/decision.ts';
import { parseInline } from '../../../parse/inline.ts';
import type { Heading } from '../../../parse/markdown-tree.ts';
import { folderOf, resolvePath } from '../../../text/path.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { readFileId, withoutZeros } from '../names/file-id.ts';
import { ordinaryWords, seriesNamed } from '../names/series-words.ts';
import { findOtherLinks, type OtherLink } from './other-links.ts';

/** Another decision as it is named in a text. */
export type Target = Omit<Relation, 'kind' | 'inPart'>;

/**
 * The decisions that a text names: by a link, a file, a URL or an id. With `plainNumbers` a number
 * that stands alone is an id too, as in a field that holds nothing else.
 */
export function readTargets(
  source: {
    readonly path: string;
    readonly text: string;
    readonly titleHeading?: Heading | undefined;
    readonly span?: Span;
  },
  span: Span,
  options: { readonly plainNumbers: boolean },
): Target[] {
  const targets: Target[] = [];
  let rest = '';
  let at = span.start;
  for (const inline of parseInline(source.text, span)) {
    rest += source.text.slice(at, inline.span.start);
    if (inline.kind === 'link') {
      const { span: link, text, destination } = inline;
      const words = sliceOf(source.text, text);
      const written = sliceOf(source.text, destination);
      targets.push(targetOfLink(source, { span: link, text: words, destination: written }));
    }
    // A name in code is one where it is the first thing; further on it may be anything.
    const isCode =
      inline.kind === 'code' && !/[\p{Alpha}\p{N}]/u.test(rest) && targets.length === 0;
    rest += isCode
      ? sliceOf(source.text, inline.span).replaceAll('`', ' ')
      : ' '.repeat(inline.span.end - inline.span.start);
    at = inline.span.end;
  }
  rest += source.text.slice(at, span.end);
  for (const link of findOtherLinks(source, span.start, rest)) {
    targets.push(targetOfLink(source, link));
    const [from, to] = [link.span.start - span.start, link.span.end - span.start];
    rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  }
  for (const match of rest.matchAll(options.plainNumbers ? withNumbers : namedOnly)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    targets.push(targetOfWords(source, { start, end: end + lengthOfVersion(source, end) }));
  }
  if (/[A-Z]-\d|D\d/.test(rest)) targets.push(...targetsOfLetter(source, span.start, rest));
  return targets.sort((a, b) => a.span.start - b.span.start);
}

/** `ADR-0.35.0` in a record that is counted by versions; in others `ADR-12.3` is the third point of one. */
function lengthOfVersion({ path, text }: { path: string; text: string }, end: number): number {
  if (text.charAt(end) !== '.') return 0;
  const [behind = ''] = /^(?:\.\d{1,4}){1,3}/.exec(text.slice(end, end + 20)) ?? [];
  return behind !== '' && readFileId(path).number?.value.includes('.') ? behind.length : 0;
}

/** `D-021` in `D-002: Title`, `D1` in `D2: Title`: with one letter alone, an id of other records may be anything. */
function targetsOfLetter(
  {
    text,
    titleHeading,
    span: whole,
  }: {
    readonly text: string;
    readonly titleHeading?: Heading | undefined;
    readonly span?: Span;
  },
  start: number,
  said: string,
): Target[] {
  // The row of a table begins with its id.
  const places = [titleHeading?.content, whole].flatMap(place => place?.start ?? []);
  const own = places.map(
    place => /^[[*`_]{0,3}([A-Z]-|D)(?=\d)/.exec(text.slice(place, place + 8))?.[1],
  );
  return [...said.matchAll(/(?<![\w-])([A-Z]-|D)(\d{1,5})(?![\w-])/g)].flatMap(match => {
    const [raw, letter, digits = ''] = match;
    if (!own.includes(letter)) return [];
    const span = { start: start + match.index, end: start + match.index + raw.length };
    return [{ target: withoutZeros(digits), series: undefined, targetFile: undefined, raw, span }];
  });
}

const url = String.raw`https?://[^\s<>()|,;"']*[^\s<>()|,;"'.]`;
const file = String.raw`(?<![\w./%+-])[\w./%+-]*[\w%+-]\.(?:mdx?|markdown|adoc|asciidoc|rst|txt)(?:#[\w.-]*)?(?![\w])`;
const wiki = String.raw`\[\[[^[\]|\n]{1,200}(?:\|[^[\]\n]{0,200})?\]\]`;
/** PEP, TEP, EIP and the like, but not `step 12`. */
const proposal = `(?!(?:${[...ordinaryWords].join('|')})s?[^a-z])[A-Z]{1,3}(?:EP|IP)`;
const id = String.raw`\b(?:ADR|RFC|RFD|DR|${proposal})s?[-_ ]?#?\d{1,7}\b(?!-\d{2}-\d{2})`;
/** `DEC-2026-014` */
const ofYear = String.raw`\b[A-Z]{2,10}(?:-[A-Z]{1,10}){0,3}-(?:19|20)\d{2}-\d{2,5}\b(?!-\d{2}\b)`;
const series = String.raw`\b[A-Z][A-Z]+(?:-[A-Z][A-Za-z]*)*-\d{2,7}\b`;
const day = String.raw`\d{4}-\d{2}-\d{2}`;
/** `/keps/sig-node/0012-slug`: a record without an ending, by the path of its folder. */
const slug = String.raw`(?<![\w./-])/?(?:[\w.-]{1,60}/){0,8}(?:\d{3,6}|${day})-[a-z][\w-]{0,100}(?![\w/.]\w)`;
const number = String.raw`(?<![\w#./-])(?:19|20)\d{2}-(?!(?:19|20)\d{2}\b)\d{3,5}(?![\w/%-])|(?<![\w#./-])(?!${day})\d{1,5}(?![\w/%]|[.-]\d|-\w)`;
/** `payments:0012`: a record of another log, which is named. */
const ofLog = String.raw`(?<![\w:/.-])[a-z][\w-]{1,40}:0\d{2,5}(?![\w:/-])`;
const named = `${url}|${wiki}|${file}|${slug}|${ofLog}|${ofYear}|${id}|${series}`;
const namedOnly = new RegExp(named, 'gi');
const withNumbers = new RegExp(`${named}|${number}`, 'gi');

function targetOfLink(source: { path: string; text: string }, link: OtherLink): Target {
  const destination = withoutEscapes(link.destination.trim());
  const raw = sliceOf(source.text, link.span);
  const targetFile = fileOfLink(source.path, raw, destination);
  const [, word = '', digits] =
    /^(?:l['’]|the\s)?(?:([A-Z]+)[-_ ]?#?)?0*(\d{1,7})(?:[.:]|\s|$)/i.exec(link.text) ?? [];
  const byText = targetFile === undefined && !/^[#/]/.test(destination) ? undefined : digits;
  const byName = isLabel(raw) ? numberOf(destination) : undefined;
  const target = numberOf(targetFile) ?? byText ?? byName ?? destination;
  const role = /^:(\w+):/.exec(raw)?.[1] ?? '';
  const series = /^\d+$/.test(target) ? (seriesNamed(word) ?? seriesNamed(role)) : undefined;
  return { target, series, targetFile, raw, span: link.span };
}

/** `0003-\[Old\]use-x.md`: a sign that Markdown would read; never one that parts the names of a path. */
function withoutEscapes(destination: string): string {
  return destination.includes('\\')
    ? destination.replaceAll(/\\(?=[[\]()<>_*#!~-])/g, '')
    : destination;
}

/** The file a link leads to. `:doc:` leaves the ending out; a label may stand in any file. */
function fileOfLink(path: string, raw: string, destination: string): string | undefined {
  if (raw.startsWith(':doc:')) {
    const file = destination.startsWith('/') ? destination.slice(1) : destination;
    const folder = destination.startsWith('/') ? '' : folderOf(path);
    return resolvePath(folder, /\.\w+$/.test(file) ? file : `${file}.rst`);
  }
  return isLabel(raw) ? undefined : resolvePath(folderOf(path), destination);
}

/** `:ref:`, `:pep:` and `<<...>>` name a label, not a file. */
function isLabel(raw: string): boolean {
  return /^(?::(?!doc:)[\w:-]+:`|<<)/.test(raw);
}

function targetOfWords(source: { path: string; text: string }, span: Span): Target {
  const raw = sliceOf(source.text, span);
  const as = (target: string, more: Partial<Pick<Target, 'series' | 'targetFile'>> = {}) => ({
    ...{ target, series: undefined, targetFile: undefined, raw, span },
    ...more,
  });
  if (/^https?:/i.test(raw)) return as(raw);
  if (raw.startsWith('[[')) return as(targetOfWikiLink(raw));
  if (/\.(?:mdx?|markdown|adoc|asciidoc|rst|txt)(?:#|$)/i.test(raw)) {
    const targetFile = resolvePath(folderOf(source.path), raw);
    return as(numberOf(targetFile) ?? raw, { targetFile });
  }
  const ofSlug = /^\/?(?:[\w.-]+\/)*\d{3,6}-[a-z]/i.test(raw) ? numberOf(`${raw}.md`) : undefined;
  if (ofSlug !== undefined) return as(ofSlug);
  if (/^\d+$/.test(raw)) return as(withoutZeros(raw));
  const [, word = '', digits = ''] = /^([A-Z]+?)s?[-_ ]?#?(\d[\d.]*)$/i.exec(raw) ?? [];
  const series = seriesNamed(word);
  return series === undefined ? as(raw) : as(withoutZeros(digits), { series });
}

/** `[[0012-slug|text]]` names a file without its folder and ending. */
function targetOfWikiLink(raw: string): string {
  const name = raw
    .slice(2, -2)
    .replace(/[|#].*$/s, '')
    .trim();
  return numberOf(`${name}.md`) ?? name;
}

function numberOf(path: string | undefined): string | undefined {
  return path === undefined ? undefined : readFileId(path).number?.value;
}
