import type { Project } from '../model/project.ts';
import { createLineMap, type LineMap, positionOf } from '../text/line-map.ts';
import type { Place } from '../text/span.ts';

/** A place as a report shows it: both numbers from 1, `column` in UTF-16 units. */
export interface ShownPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Turns places of one project into what a report shows. */
export interface Places {
  readonly show: (place: Place) => ShownPlace;
  readonly pathOf: (file: string) => string;
}

/** `base` is that of `ReportInput`. */
export function createPlaces(project: Project, base: string): Places {
  const maps = new Map<string, LineMap>();
  const pathOf = (file: string) => (base === '' ? file : `${base}/${file}`);
  const mapOf = (file: string) => {
    const known = maps.get(file);
    if (known) return known;
    const content = project.files.get(file)?.content;
    const map = createLineMap(content?.kind === 'text' ? content.text : '');
    maps.set(file, map);
    return map;
  };
  return {
    pathOf,
    show: ({ file, span }) => {
      const { line, character } = positionOf(mapOf(file), span.start);
      return { file: pathOf(file), line: line + 1, column: character + 1 };
    },
  };
}
