import { headingKind } from '../words/heading-kind.ts';
import { isTopic } from '../words/section-topic.ts';
import { isOfOtherWork } from '../words/steps-title.ts';
import { type Section, withBelow } from './section.ts';

/** Whether the heading of a section says that it is a phase, by a word for one or as one of a count of any other. */
export function isPhase(section: Section): boolean {
  return headingKind(section.title).kind === 'phase' || isCountedPart(section);
}

/**
 * Whether a heading is one of at least three beside each other that count the same thing from the first one on, whatever
 * the word for it is, and most of which hold a list: `Delmål 2 – Move the data`, `P0 — must`. A `Step 2` may list what it is about, so
 * its list has to be numbered.
 */
function isCountedPart(section: Section): boolean {
  const { above, title } = section;
  return above !== undefined && counted.test(title) && countedIn(above).has(section);
}

const counted = /^(\p{Upper}\p{Alpha}{1,20}(?=\s)|[FMPSW])\s?(\d{1,2})(?=\s*[:：.(]|\s[–—-])/u;

function countedIn(above: Section): ReadonlySet<Section> {
  const known = countedByParent.get(above);
  if (known) return known;
  const parts = partsOf(above);
  countedByParent.set(above, parts);
  return parts;
}

const countedByParent = new WeakMap<Section, ReadonlySet<Section>>();

function partsOf({ sections }: Section): ReadonlySet<Section> {
  const counts = sections.flatMap(section => {
    const [, word, number] = counted.exec(section.title) ?? [];
    return word === undefined ? [] : { section, word, number: Number(number) };
  });
  const [first] = counts;
  if (!first || first.number > 1 || isTopic(first.word) || isOfOtherWork(first.word))
    return new Set();
  const run = counts.filter(
    ({ word, number }, at) => word === first.word && number === first.number + at,
  );
  const isStep = headingKind(first.section.title).kind === 'step';
  const listed = run.filter(({ section }) =>
    withBelow(section).some(({ blocks }) =>
      blocks.some(block => block.kind === 'list' && (block.ordered || !isStep)),
    ),
  );
  const arePhases = run.length > 2 && listed.length * 3 >= run.length * 2;
  return new Set(arePhases ? run.map(({ section }) => section) : []);
}
