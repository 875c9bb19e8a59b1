import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis/analyse.ts';
import { findCompletion } from '../../src/core/features/completion/find-completion.ts';
import { findDefinition } from '../../src/core/features/definition.ts';
import { findLinks } from '../../src/core/features/document-links.ts';
import { findOutline, type OutlineSymbol } from '../../src/core/features/document-symbols.ts';
import type { TextPlace } from '../../src/core/features/find-subject.ts';
import { findHover } from '../../src/core/features/hover.ts';
import { findReferences } from '../../src/core/features/references.ts';
import { findSymbols } from '../../src/core/features/workspace-symbols.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import { isCandidatePath } from '../../src/core/model/candidate.ts';
import type { History, Readings } from '../../src/core/model/facts/facts.ts';
import { noReadings } from '../../src/core/model/facts/facts.ts';
import type { Project } from '../../src/core/model/project.ts';
import { createLineMap, lineAt, lineIndexOf, positionOf } from '../../src/core/text/line-map.ts';
import type { Segment } from '../../src/core/text/rich.ts';
import { type Place, sliceOf } from '../../src/core/text/span.ts';
import { readFixture } from './fixture.ts';
import { readingsOf } from './fixture-readings.ts';

const noHistory: History = { kind: 'unknown', reason: 'there is no git history here' };

/**
 * Checks the hover at `$0` on 16 March 2026: first the text it is about, then its lines. A link
 * reads `[text](file:line)`.
 */
export function checkHover(
  fixture: string,
  expected: readonly string[],
  history: History = noHistory,
): void {
  const { project, readings, place } = read(fixture);
  const analysis = analyse(project, { now: '2026-03-16T09:00:00Z', history, readings });
  const hover = findHover({ project, analysis }, place);
  const about = hover && sliceOf(place.line ?? textOf(project, place.file), hover.span);
  const lines = hover?.lines.map(line => line.map(part => toText(project, part)).join('')) ?? [];
  assert.deepEqual(hover ? [about, ...lines] : [], expected);
}

/** Checks where the definition at `$0` is: the mention, then `file:line text` of each place. */
export function checkDefinition(fixture: string, expected: readonly string[]): void {
  const { project, place } = read(fixture);
  const definition = findDefinition(project, place);
  const mention = definition && sliceOf(place.line ?? textOf(project, place.file), definition.span);
  const places = definition?.places.map(
    target => `${lineOf(project, target)} ${sliceOf(textOf(project, target.file), target.span)}`,
  );
  assert.deepEqual(places ? [mention, ...places] : [], expected);
}

/** Checks what mentions the thing at `$0`: its place, then each mention, as `file:line text`. */
export function checkReferences(fixture: string, expected: readonly string[]): void {
  const { project, readings, place } = read(fixture);
  const now = '2026-03-16T09:00:00Z';
  const analysis = analyse(project, { now, history: noHistory, readings });
  const found = findReferences({ project, analysis }, place);
  const places = found ? [found.declaration, ...found.places] : [];
  const lines = places.map(found => {
    const text = found.seen?.text ?? sliceOf(textOf(project, found.file), found.span);
    return `${lineOf(project, found)} ${text}`;
  });
  assert.deepEqual(lines, expected);
}

/** Checks the links of the first file: `text -> file:line tooltip` for each. */
export function checkLinks(source: string, expected: readonly string[]): void {
  const { files } = readFixture(source);
  const project = readProject(files);
  const file = files[0]?.path ?? '';
  const links = findLinks(project, file).map(
    ({ span, place, tooltip }) =>
      `${sliceOf(textOf(project, file), span)} -> ${lineOf(project, place)} ${tooltip}`,
  );
  assert.deepEqual(links, expected);
}

/** Checks the outline of the first file, a line for each piece: `kind "name" detail`. */
export function checkOutline(source: string, expected: readonly string[]): void {
  const { files } = readFixture(source);
  const project = readProject(files);
  const analysis = analyse(project, {
    now: '2026-03-16T09:00:00Z',
    history: noHistory,
    readings: noReadings,
  });
  const file = files[0]?.path ?? '';
  const toLines = (symbol: OutlineSymbol, indent: string): string[] => {
    const written = sliceOf(textOf(project, file), symbol.nameSpan);
    return [
      `${indent}${symbol.kind} "${written}" ${symbol.detail}`.trimEnd(),
      ...symbol.children.flatMap(child => toLines(child, `${indent}  `)),
    ];
  };
  const symbols = findOutline({ project, analysis }, file);
  assert.deepEqual(
    symbols.flatMap(symbol => toLines(symbol, '')),
    expected,
  );
}

/**
 * Checks what is offered at `$0`: first the word that is replaced, in quotes, then each item as it
 * would be written. A list that ends with `...` is only its beginning.
 */
export function checkCompletion(source: string, expected: readonly string[]): void {
  const { project, place } = read(source);
  const found = findCompletion({ project, readings: noReadings }, place);
  const word = found && sliceOf(textOf(project, place.file), found.span);
  const lines = found ? [`"${word}"`, ...found.items.map(({ insert }) => insert.trimEnd())] : [];
  const isBeginning = expected.at(-1) === '...';
  const count = expected.length - 1;
  assert.deepEqual(isBeginning ? [...lines.slice(0, count), '...'] : lines, expected);
}

/** Checks what a query finds: `kind name file:line` for each. */
export function checkSymbols(source: string, query: string, expected: readonly string[]): void {
  const project = readProject(readFixture(source).files);
  const symbols = findSymbols(project, query).map(
    ({ kind, name, place }) => `${kind} ${name} ${lineOf(project, place)}`,
  );
  assert.deepEqual(symbols, expected);
}

interface Pointed {
  /** Without code, as the host gives it. */
  readonly project: Project;
  readonly readings: Readings;
  readonly place: TextPlace;
}

function read(source: string): Pointed {
  const { files, cursor } = readFixture(source);
  if (!cursor) throw new Error('The fixture has no $0.');
  const whole = readProject(files);
  return {
    project: readProject(files.filter(({ path }) => isCandidatePath(path))),
    readings: readingsOf(whole),
    place: isCandidatePath(cursor.file) ? cursor : placeInLine(whole, cursor),
  };
}

/** As an editor asks about code. */
function placeInLine(project: Project, { file, offset }: TextPlace): TextPlace {
  const text = textOf(project, file);
  const { start, end } = lineAt(createLineMap(text), lineIndexOf(createLineMap(text), offset));
  return { file, offset: offset - start, line: text.slice(start, end) };
}

function toText(project: Project, segment: Segment): string {
  if (segment.kind === 'strong') return `**${segment.text}**`;
  if (segment.kind !== 'link') return segment.text;
  return `[${segment.text}](${lineOf(project, segment.place)})`;
}

function lineOf(project: Project, { file, span, seen }: Place): string {
  if (seen) return `${file}:${seen.line + 1}`;
  const map = createLineMap(textOf(project, file));
  return `${file}:${positionOf(map, span.start).line + 1}`;
}

function textOf(project: Project, file: string): string {
  const content = project.files.get(file)?.content;
  return content?.kind === 'text' ? content.text : '';
}
