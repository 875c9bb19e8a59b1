import type { Heading, Part } from '../../../parse/markdown-tree.ts';
import { sliceOf } from '../../../text/span.ts';
import { isTitleOfDecisions } from './chapters.ts';
import { isBesideEntries, isNumbered, titleOf } from './entry-heading.ts';

/**
 * The titles below the title of a log, `# Design decisions`, that bear no mark: where the text above them says what each
 * entry is, or where enough of them are entries (`isEntry`) or say what was chosen and what was not.
 */
export function findPlainTitles(
  text: string,
  parts: readonly Part[],
  isEntry: (heading: Heading) => boolean,
): ReadonlySet<Heading> {
  const headings = parts.flatMap(({ heading }) => heading ?? []);
  const [title, first] = headings;
  if (!title || !first || first.level <= title.level || !isTitleOfDecisions(text, title))
    return none;
  const others = headings.filter(({ level }) => level === first.level);
  if (others.some(heading => isNumberedChapter(text, heading))) return none;
  const titles = others.filter(heading => isEntry(heading) || !isBesideEntries(text, heading));
  const entries = titles.filter(isEntry).length;
  // Where more of them stand below these, these are subjects.
  if (headings.filter(isEntry).length > entries * 2 || titles.length < 2) return none;
  const choices = titles.filter(({ content }) => tellsChoice.test(sliceOf(text, content))).length;
  const areTold = entries * 3 > titles.length || choices * 2 > titles.length;
  return areTold || speaksOfEntries(text, title, first) ? new Set(titles) : none;
}

const none: ReadonlySet<Heading> = new Set();

/** `## 3. Context` */
function isNumberedChapter(text: string, heading: Heading): boolean {
  return /^\d{1,2}(?:\.\d{1,2})*[.):]\s/.test(titleOf(text, heading)) && !isNumbered(text, heading);
}

/** `Each entry says why`, `newest last`: read between the title and the first heading below it. */
function speaksOfEntries(text: string, title: Heading, first: Heading): boolean {
  return ofEntries.test(
    text.slice(title.span.end, Math.min(first.span.start, title.span.end + 2000)),
  );
}

const ofEntries =
  /\b(?:(?:each|every) (?:decision|entry|section)|newest (?:first|last)|one (?:entry|section) per decision|append[- ]only|jede entscheidung|neue entscheidungen|cada (?:decisi[óo]n|decisão|entrada)|chaque (?:décision|entrée))(?!\p{L})|每(?:条|个)(?:决策|决定|记录)|каждое решение/iu;

/** `Maven, not Gradle`, `Why files`, `No cache`: a title that says what was chosen. */
const tellsChoice =
  /^(?:why|no|use|keep|prefer|avoid|por qu[ée]|warum|pourquoi|kein\p{L}{0,2}|sin|sem|sans)\s|\s(?:not|no|instead of|rather than|over|vs\.?|versus|without|statt|nicht|au lieu|plutôt que|en vez de|en lugar de|em vez de|ao invés|não)\s/iu;
