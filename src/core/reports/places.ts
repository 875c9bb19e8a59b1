import { textOf } from '../model/project.ts';
import { createLineMap, type LineMap, positionOf } from '../text/line-map.ts';
import type { Place } from '../text/span.ts';
import type { ReportInput } from './report-input.ts';
import { part, type TextPart } from './text-line.ts';

/** A place as a report shows it: both numbers from 1, `column` in UTF-16 units. */
export interface ShownPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type ShowPlace = (place: Place) => ShownPlace;

/** As terminals know it: a click goes there. */
export function placePart({ file, line }: ShownPlace): TextPart {
  return part(`${file}:${line}`, 'quiet');
}

/** Turns places of one project into what a report shows. */
export function createPlaces({
  project,
  pathOf,
}: Pick<ReportInput, 'project' | 'pathOf'>): ShowPlace {
  const maps = new Map<string, LineMap>();
  const mapOf = (file: string) => {
    const known = maps.get(file);
    if (known) return known;
    const map = createLineMap(textOf(project, file) ?? '');
    maps.set(file, map);
    return map;
  };
  return ({ file, span, seen }) => {
    if (seen) return { file: pathOf(file), line: seen.line + 1, column: span.start + 1 };
    const { line, character } = positionOf(mapOf(file), span.start);
    return { file: pathOf(file), line: line + 1, column: character + 1 };
  };
}
