import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis/analyse.ts';
import { findDefinition } from '../../src/core/features/definition.ts';
import { findHover } from '../../src/core/features/hover.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import type { History } from '../../src/core/model/facts.ts';
import type { Project } from '../../src/core/model/project.ts';
import { createLineMap, positionOf } from '../../src/core/text/line-map.ts';
import type { Segment } from '../../src/core/text/rich.ts';
import { type Place, sliceOf } from '../../src/core/text/span.ts';
import { readFixture } from './fixture.ts';

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
  const { project, place } = read(fixture);
  const analysis = analyse(project, { now: '2026-03-16T09:00:00Z', history });
  const hover = findHover({ project, analysis }, place);
  const about = hover && sliceOf(textOf(project, place.file), hover.span);
  const lines = hover?.lines.map(line => line.map(part => toText(project, part)).join('')) ?? [];
  assert.deepEqual(hover ? [about, ...lines] : [], expected);
}

/** Checks where the definition at `$0` is: the mention, then `file:line text` of each place. */
export function checkDefinition(fixture: string, expected: readonly string[]): void {
  const { project, place } = read(fixture);
  const definition = findDefinition(project, place);
  const mention = definition && sliceOf(textOf(project, place.file), definition.span);
  const places = definition?.places.map(
    target => `${lineOf(project, target)} ${sliceOf(textOf(project, target.file), target.span)}`,
  );
  assert.deepEqual(places ? [mention, ...places] : [], expected);
}

function read(source: string) {
  const { files, cursor } = readFixture(source);
  if (!cursor) throw new Error('The fixture has no $0.');
  return { project: readProject(files), place: cursor };
}

function toText(project: Project, segment: Segment): string {
  if (segment.kind === 'strong') return `**${segment.text}**`;
  if (segment.kind !== 'link') return segment.text;
  return `[${segment.text}](${lineOf(project, segment.place)})`;
}

function lineOf(project: Project, { file, span }: Place): string {
  const map = createLineMap(textOf(project, file));
  return `${file}:${positionOf(map, span.start).line + 1}`;
}

function textOf(project: Project, file: string): string {
  const content = project.files.get(file)?.content;
  return content?.kind === 'text' ? content.text : '';
}
