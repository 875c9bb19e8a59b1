import { areActions } from '../words/action-words.ts';
import { headingKind } from '../words/heading-kind.ts';
import { isCheckTitle, isContents, isCriteria, isNeeds, isTopic } from '../words/section-topic.ts';
import { isOfOtherWork, isStepsTitle } from '../words/steps-title.ts';
import { isPhase } from './is-phase.ts';
import { firstLine } from './list-intro.ts';
import type { Section } from './section.ts';

/**
 * Whether a section explains something, and no heading below it says that the steps stand there. What the whole text is
 * called says nothing of its parts.
 */
export function explains(section: Section): boolean {
  if (isWholeText(section)) return false;
  if (isFlow(section.title)) return true;
  if (!isTopic(section.title)) return false;
  return isCriteria(section.title) || !section.sections.some(({ title }) => isStepsTitle(title));
}

/** What the system does each time, step by step: `Sign-in flow`. */
function isFlow(title: string): boolean {
  return /\s(?:flow|life ?cycle)$/i.test(title) && !ofPlan.test(title);
}

const ofPlan = /migrat|cut-?over|upgrade|roll-?out|deploy|release/i;

/** Whether all below a heading are criteria, however it is divided. */
export function holdsCriteria(section: Section): boolean {
  return !isWholeText(section) && isCriteria(section.title);
}

/** Whether the boxes in a section are no work: criteria, or what has to be there before. */
export function holdsNoWork(text: string, section: Section): boolean {
  if (isWholeText(section) || isCheckedInPhase(section) || holdsPhases(section)) return false;
  return isCriteria(section.title) || (isNeeds(section.title) && !asksForWork(text, section));
}

/** Contents that are no list of links: the phases themselves stand there. */
function holdsPhases({ title, sections }: Section): boolean {
  return isContents(title) && sections.some(isPhase);
}

/** In a phase of tests the list of what is tested is its work. */
function isCheckedInPhase({ title, above }: Section): boolean {
  if (!above || !isPhase(above)) return false;
  return isOfOtherWork(above.title.slice(headingKind(above.title).prefix)) && isCheckTitle(title);
}

/** Whether a heading above says that the steps stand here; the title of the whole text is none. */
export function isSaid(section: Section): boolean {
  for (let at: Section | undefined = section; at; at = at.above) {
    if (isStepsTitle(at.title) && (at.level > 1 || at.above?.sections[0] !== at)) return true;
  }
  return false;
}

/** The heading at the top under which all others stand. */
export function isWholeText({ above }: Section): boolean {
  return above === undefined || (above.above === undefined && above.sections.length === 1);
}

/** `Create an account` has to be done, `An account` has to be there. */
function asksForWork(text: string, { blocks }: Section): boolean {
  const items = blocks.flatMap(block => (block.kind === 'list' ? block.items : []));
  return areActions(items.map(item => firstLine(text, item).slice(0, 100)));
}
