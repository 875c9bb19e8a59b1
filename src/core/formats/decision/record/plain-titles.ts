import type { Block, Heading, Part } from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { isTitleOfDecisions } from './chapters.ts';
import { areChapters, bearsDay, isBesideEntries, titleOf } from './entry-heading.ts';

/**
 * The titles below the title of a log, `# Design decisions`, that bear no mark: where the text above them says what each
 * entry is, where enough of them are entries (`isEntry`) or say what was chosen and what was not, or where all is prose.
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
  const counted = headings.filter(
    heading => heading.level === first.level && isCounted(titleOf(text, heading)),
  );
  if (areChapters(text, counted)) return none;
  const [titles, below] = [first.level, first.level + 1].map(level =>
    headings.filter(
      heading => heading.level === level && (isEntry(heading) || mayBeTitle(text, heading)),
    ),
  );
  const telling = new Set(parts.flatMap(part => (tellsChoice(text, part) ? part.heading : [])));
  const mostTell = (own: readonly Heading[]) =>
    own.filter(heading => telling.has(heading)).length * 2 > own.length;
  const areBelow = below && below.length > 1 && mostTell(below);
  const isLeaf = leafTest(headings);
  const beside = titles?.filter(heading => isLeaf(heading) && mayBeTitle(text, heading)) ?? [];
  const leaves = areBelow ? [...below, ...beside] : [];
  // Where more of them stand below these, these are subjects.
  const entries = titles?.filter(isEntry).length ?? 0;
  const areSubjects = headings.filter(isEntry).length > entries * 2;
  if (!titles || areSubjects || titles.length < 2) return new Set(leaves);
  const areTold = entries * 3 > titles.length || mostTell(titles);
  if (areTold || speaksOfEntries(text, title, first)) return new Set(fromFirstDay(text, titles));
  return new Set(areBelow ? leaves : areProse(parts, titles) ? titles : []);
}

function mayBeTitle(text: string, heading: Heading): boolean {
  return !isBesideEntries(text, heading) && !isTitleOfDecisions(text, heading);
}

/** Of headings in the order of the text those with none of them below: beside subjects, such a one is an entry itself. */
export function leafTest(headings: readonly Heading[]): (heading: Heading) => boolean {
  const above = new Set(headings.filter(({ level }, at) => (headings[at + 1]?.level ?? 0) > level));
  return heading => !above.has(heading);
}

/** Where entries have days, what stands in front of the first of them is about the log. */
function fromFirstDay(text: string, titles: readonly Heading[]): readonly Heading[] {
  const dated = titles.filter(heading => bearsDay(text, heading));
  const [first] = dated;
  return first && dated.length > 1 ? titles.slice(titles.indexOf(first)) : titles;
}

/** At least three chapters that are paragraphs for the most part, and nothing below them: a design in parts has more to it. */
function areProse(parts: readonly Part[], titles: readonly Heading[]): boolean {
  const level = titles[0]?.level ?? 0;
  if (titles.length < 3 || parts.some(({ heading }) => heading && heading.level > level))
    return false;
  const named = new Set(titles);
  return parts.every(part => !part.heading || !named.has(part.heading) || isProse(part));
}

function isProse({ blocks }: Part): boolean {
  const [first] = blocks.filter(({ kind }) => kind !== 'heading');
  const countOf = (...kinds: readonly Block['kind'][]) =>
    blocks.filter(({ kind }) => kinds.includes(kind)).length;
  return first?.kind === 'paragraph' && countOf('paragraph') > countOf('list', 'table');
}

/** Whether a title says what was chosen, or a label below it says why: `**Trade-off:** it is slower`. */
function tellsChoice(text: string, { heading, blocks }: Part): boolean {
  if (!heading) return false;
  return (
    titleOfChoice.test(sliceOf(text, heading.content)) ||
    blocks.some(
      block =>
        (block.kind === 'paragraph' && beginsWithReason(text, block.lines)) ||
        (block.kind === 'list' && block.items.some(({ lines }) => beginsWithReason(text, lines))),
    )
  );
}

function beginsWithReason(text: string, [line]: readonly Span[]): boolean {
  return line !== undefined && reasonLabel.test(text.slice(line.start, line.start + 40));
}

const none: ReadonlySet<Heading> = new Set();

/** `## 3. Context`, `## 3.1. Context` */
function isCounted(title: string): boolean {
  return /^\d{1,2}(?:\.\d{1,2})*[.):]\s/.test(title);
}

/** `Each entry says why`, `newest last`: read between the title and the first heading below it. */
function speaksOfEntries(text: string, title: Heading, first: Heading): boolean {
  return ofEntries.test(
    text.slice(title.span.end, Math.min(first.span.start, title.span.end + 2000)),
  );
}

const ofEntries =
  /\b(?:(?:each|every) (?:decision|entry|section)|newest (?:first|last)|one (?:entry|section) per decision|append[- ]only|jede entscheidung|neue entscheidungen|cada (?:decisi[óo]n|decisão|entrada)|chaque (?:décision|entrée))(?!\p{Alpha})|每(?:条|个)(?:决策|决定|记录)|каждое решение/iu;

/** `Maven, not Gradle`, `Why files`, `No cache`: a title that says what was chosen. */
const titleOfChoice =
  /^(?:why|no|use|keep|prefer|avoid|por qu[ée]|warum|pourquoi|kein\p{Alpha}{0,2}|sin|sem|sans)\s|\s(?:not|no|instead of|rather than|over|vs\.?|versus|without|statt|nicht|au lieu|plutôt que|en vez del?|en lugar del?|em vez de|ao invés|não)\s|^(?:为什么|なぜ)|而不是|[，、]不|ではなく|대신/iu;

const reasonLabel =
  /^(\*\*|__|)(?:why|rationale|reason(?:ing|s)?|trade-?offs?|implications?|consequences?|alternatives?(?: considered)?|warum|begründung|pourquoi|justification|raison|por qu[eé]|motivo|justificación|justificativa|consecuencias|consequências|perché|motivazione|waarom|理由|原因|为什么|なぜ|이유|причина|почему)(?:[:：]\1|\1\s?[:：])/iu;
