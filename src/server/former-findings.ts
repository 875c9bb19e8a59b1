import type { Finding } from '../core/model/finding.ts';
import type { SourceFile } from '../core/model/source-file.ts';
import { findChange, type TextChange } from '../core/text/find-change.ts';
import type { Place } from '../core/text/span.ts';
import { moveFinding } from './session/move-finding.ts';
import type { Snapshot } from './session/snapshot.ts';

/**
 * Remembers what was found in each plan when it could be read whole last. While a line of it is half
 * typed nothing is derived from it, and what was found in all other lines would come and go.
 */
export class FormerFindings {
  #wholeIn: ReadonlyMap<string, Snapshot> = new Map();

  /** What is told of broken plans beside what is found in them now, as long as no other file changed. */
  take(snapshot: Snapshot): readonly Finding[] {
    const wholeIn = new Map<string, Snapshot>();
    const kept: Finding[] = [];
    for (const { file, isWhole } of snapshot.project.plans) {
      const last = isWhole ? snapshot : this.#wholeIn.get(file);
      if (!last) continue;
      wholeIn.set(file, last);
      if (!isWhole) kept.push(...keptFindings(last, snapshot, file));
    }
    this.#wholeIn = wholeIn;
    return kept;
  }
}

function keptFindings(last: Snapshot, now: Snapshot, file: string): readonly Finding[] {
  const before = textOf(last.project.files.get(file));
  const after = textOf(now.project.files.get(file));
  if (before === undefined || after === undefined || !isAllElseSame(last, now, file)) return [];
  const change = findChange(before, after);
  const isSure = (place: Place) => place.file !== file || !touches(place, change);
  return last.findings
    .filter(({ place, related }) => {
      return place.file === file && isSure(place) && related.every(each => isSure(each.place));
    })
    .map(finding => moveFinding(finding, file, change));
}

/** Somebody may have put right elsewhere what was found here. A file that did not change is the same object. */
function isAllElseSame({ project: last }: Snapshot, { project: now }: Snapshot, file: string) {
  if (last.files.size !== now.files.size) return false;
  for (const [path, source] of now.files) {
    if (path !== file && last.files.get(path) !== source) return false;
  }
  return true;
}

function touches({ span }: Place, { start, end }: TextChange): boolean {
  return start <= span.end && span.start <= end;
}

function textOf(source: SourceFile | undefined): string | undefined {
  return source?.content.kind === 'text' ? source.content.text : undefined;
}
