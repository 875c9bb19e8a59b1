import type { Decision } from '../model/decision.ts';
import type { SourceFile } from '../model/source-file.ts';
import { groupBy } from '../text/group-by.ts';
import { folderOf } from '../text/path.ts';
import { readFileId } from './decision/names/file-id.ts';
import { withoutPrefix } from './decision/names/title-prefix.ts';

/** With fewer titles a beginning that they share may be chance. */
const leastTitles = 4;

/**
 * Where most titles of a log and the logs below it begin alike (`Acme Shop - Use events`, `Acme Proposal: Use events`), that is
 * the name of the house and says nothing of the decision: the title is what follows.
 */
export function settleTitles(
  decisions: readonly Decision[],
  files: ReadonlyMap<string, SourceFile>,
): Decision[] {
  const logs = new Set(decisions.map(({ log }) => log));
  const familyOf = new Map([...logs].map(log => [log, topmost(log, logs)] as const));
  const families = groupBy(decisions, ({ log }) => familyOf.get(log));
  const houses = new Map([...families].map(([family, all]) => [family, findHouse(all)] as const));
  return decisions.map(decision => {
    const house = houses.get(familyOf.get(decision.log) ?? '');
    return house === undefined ? decision : withoutHouse(decision, house, files);
  });
}

/** The log itself, or the log furthest up that it lies in. */
function topmost(log: string, logs: ReadonlySet<string>): string {
  let top = log;
  for (let at = log; at !== ''; ) {
    at = folderOf(at);
    if (logs.has(at)) top = at;
  }
  return top;
}

/** The beginning that more than half of the titles have, with the dash or the colon behind it. */
function findHouse(decisions: readonly Decision[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { title } of decisions) {
    const start = /^[^-–—:]{2,40}(?:\s[-–—]|:)\s+(?=\S)/.exec(title?.value ?? '')?.[0];
    if (start !== undefined) counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  for (const [start, count] of counts) {
    if (count >= leastTitles && count * 2 > decisions.length) return start;
  }
  return undefined;
}

function withoutHouse(
  decision: Decision,
  house: string,
  files: ReadonlyMap<string, SourceFile>,
): Decision {
  const { file, title } = decision;
  const content = files.get(file)?.content;
  if (content?.kind !== 'text' || !title?.raw.startsWith(house)) return decision;
  const rest = { start: title.span.start + house.length, end: title.span.end };
  const span = withoutPrefix(content.text, rest, readFileId(file));
  const raw = content.text.slice(span.start, span.end);
  return { ...decision, title: { ...title, value: raw, raw, span } };
}
