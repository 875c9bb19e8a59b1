import type { Heading, Part } from '../../../parse/markdown-tree.ts';
import { sliceOf } from '../../../text/span.ts';
import { isChapterOfDecisions } from './chapters.ts';
import { isNumbered, isOfRecord, isTemplate } from './entry-heading.ts';

/** The headings below which it is said what was decided: before the next heading that is no section of a record. */
export function findSaying(text: string, parts: readonly Part[]): ReadonlySet<Heading> {
  const saying = new Set<Heading>();
  const sections = decisionsOfNumbered(text, parts);
  parts.forEach(({ heading }, at) => {
    if (!heading || isTemplate(text, heading) || sections.has(heading)) return;
    if (hasTitleBelow(text, heading)) saying.add(heading);
    if (isOfRecord(text, heading) || isChapterOfDecisions(text, heading)) return;
    const below = text.slice(heading.span.start, endOfEntry(text, parts, at, sections));
    const shown = below.replaceAll(/```[\s\S]*?```/g, '');
    // Lines with the time at which they were written begin entries of their own.
    const said = shown.slice(0, /\n\[\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}/.exec(shown)?.index);
    if (decisionLabel.test(said) || yStatement.test(said)) saying.add(heading);
  });
  return saying;
}

/** `### Decision: Kafka`, the only one below `## 2. The bus`: the section that says it, and no entry of its own. */
function decisionsOfNumbered(text: string, parts: readonly Part[]): ReadonlySet<Heading> {
  const found: Heading[][] = [];
  let level = Number.POSITIVE_INFINITY;
  for (const { heading } of parts) {
    if (!heading) continue;
    if (isNumbered(text, heading)) {
      level = heading.level;
      found.push([]);
    } else if (heading.level > level && decisionLabel.test(sliceOf(text, heading.content)))
      found.at(-1)?.push(heading);
  }
  return new Set(found.filter(({ length }) => length === 1).flat());
}

/** Where the next heading begins that is no section of the record whose heading stands at `at`. */
function endOfEntry(
  text: string,
  parts: readonly Part[],
  at: number,
  sections: ReadonlySet<Heading>,
): number {
  const level = parts[at]?.heading?.level ?? 0;
  // What stands beside its sections is one of them, whatever its name.
  let ofSections = Number.POSITIVE_INFINITY;
  // Not from the first part on: a text may have tens of thousands.
  for (let next = at + 1; next < parts.length; next++) {
    const heading = parts[next]?.heading;
    if (!heading) continue;
    const isOwn = heading.level >= ofSections || isOfRecord(text, heading) || sections.has(heading);
    if (heading.level <= level || !isOwn) return heading.span.start;
    ofSections = Math.min(ofSections, heading.level);
  }
  return text.length;
}

/** `### Decision (Code)` says only what the entry is; its title is the line below, in bold or behind a day. */
export function hasTitleBelow(text: string, { content, span }: Heading): boolean {
  if (!kindAlone.test(sliceOf(text, content))) return false;
  return /^\s*(?:\*\*|\[?\d{4}-\d{2}-\d{2})/.test(text.slice(span.end, span.end + 200));
}

const kindAlone =
  /^(?:decision|entscheidung|décision|decisión|decisão|决策|决定|決策|決定|결정|решение)(?:\s?[(（][^()（）]{1,40}[)）])?$/i;

/** The level on which most of them stand, and at least half of all headings there; 0 where there is none. */
export function levelOfMost(
  text: string,
  parts: readonly Part[],
  saying: ReadonlySet<Heading>,
): number {
  const levels = [...new Set([...saying].map(({ level }) => level))].sort((a, b) => a - b);
  const countOf = (headings: Iterable<Heading>, level: number) =>
    [...headings].filter(heading => heading.level === level).length;
  const all = parts.flatMap(({ heading }) =>
    heading && (saying.has(heading) || !(isOfRecord(text, heading) || isTemplate(text, heading)))
      ? [heading]
      : [],
  );
  const counts = levels
    .map(level => ({ level, count: countOf(saying, level) }))
    .filter(({ level, count }) => count * 2 >= countOf(all, level));
  const most = Math.max(...counts.map(({ count }) => count));
  return counts.find(({ count }) => count === most)?.level ?? 0;
}

/** The line of an entry that says what was decided. */
export const decisionLabel =
  /(?:^|\n)[ \t>*_#-]{0,12}(?:decision|decided|entscheidung|décision|decisión|decisão|decisione|besluit|决定|决策|決定|決策|결정|решение|рішення|decyzja|karar|beslut)(?:[*_]{0,3}\s?(?:[:：]|\n)|[.][*_]{2})/i;

/** `In the context of X, facing Y, we decided for Z` */
const yStatement = /\nIn the context of [^\n]{0,2000}\bwe decided\b/;
