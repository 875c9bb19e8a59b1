import type { Location, Range } from 'vscode-languageserver-protocol';
import type { Project } from '../../core/model/project.ts';
import type { SourceFile, TextContent } from '../../core/model/source-file.ts';
import { lazyOf } from '../../core/text/lazy-of.ts';
import { createLineMap, type LineMap, positionOf } from '../../core/text/line-map.ts';
import type { Place } from '../../core/text/span.ts';
import { type Folder, uriIn } from '../folder.ts';

/** Where core offsets become lines and characters. Both count UTF-16 units, as the protocol does. */
export function toRange(project: Project, { file, span, seen }: Place): Range {
  if (seen) {
    const { line } = seen;
    return { start: { line, character: span.start }, end: { line, character: span.end } };
  }
  const map = lineMapOf(project.files.get(file));
  return { start: positionOf(map, span.start), end: positionOf(map, span.end) };
}

/** First and last line. A block that ends with a line break does not reach into the next line. */
export function toLines(project: Project, place: Place): readonly [number, number] {
  const { start, end } = toRange(project, place);
  const reachesInto = end.character > 0 || end.line === start.line;
  return [start.line, reachesInto ? end.line : end.line - 1];
}

export function toLocation(folder: Folder, project: Project, place: Place): Location {
  return { uri: uriIn(folder, place.file), range: toRange(project, place) };
}

/** The lines of a file; of what is no text, one empty line. */
export function lineMapOf(file: SourceFile | undefined): LineMap {
  return file?.content.kind === 'text' ? lineMapOfText(file.content) : emptyMap;
}

const lineMapOfText = lazyOf(({ text }: TextContent) => createLineMap(text));
const emptyMap = createLineMap('');
