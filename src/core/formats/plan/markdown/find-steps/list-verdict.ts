import type { List, ListItem } from '../../../../parse/markdown-tree.ts';
import { stateOfEmoji } from '../../../../text/state-signs.ts';
import { isPhase } from '../sections/is-phase.ts';
import { behindNames, firstLine } from '../sections/list-intro.ts';
import type { Section } from '../sections/section.ts';
import { isAction, isOtherScript } from '../words/action-words.ts';
import { headingKind } from '../words/heading-kind.ts';
import { isStepsTitle } from '../words/steps-title.ts';
import { areNames } from './collect-numbered.ts';

/** Whether a list holds steps, as far as it tells itself. */
export type Verdict = 'steps' | 'unknown' | 'none';

interface Place {
  readonly phase: Section;
  readonly isSaid: boolean;
}

/** Names alone are steps where the numbered items of other phases are. */
export function numberedVerdict(text: string, list: List, { phase, isSaid }: Place): Verdict {
  if (areNames(text, list)) return 'unknown';
  if (isSaid || askFor(text, list.items)) return 'steps';
  return isPhase(phase) ? 'unknown' : 'none';
}

interface Bullets {
  readonly list: List;
  readonly items: readonly ListItem[];
}

/** Whether a list without numbers is one of steps. */
export function verdictOf(text: string, bullets: Bullets, intro: string): Verdict {
  const lines = bullets.items.map(item => firstLine(text, item));
  if (areNames(text, bullets.list)) return 'none';
  return verdictByIntro(lines, intro) ?? verdictByWords(text, bullets.items, lines);
}

/** What is called steps, is counted up, or tells how far it has come. */
function verdictByIntro(lines: readonly string[], intro: string): Verdict | undefined {
  const isCalled = isStepsTitle(intro);
  if (lines.length < 2 && !isCalled) return lines.some(isAction) ? 'unknown' : 'none';
  // `Each service can: build, test`: they go on with the sentence.
  if (intro !== '' && !isCalled && lines.every(line => /^[A-Za-z-]+$/.test(line))) return 'none';
  const told = lines.filter(line => stateOfEmoji(line.slice(0, 200)) !== undefined).length;
  const areCountedUp = lines.every(isCounted);
  if (areCountedUp || isCalled || told * 3 >= lines.length * 2) return 'steps';
  return !/[:：]$/.test(intro) && lines.every(isOtherScript) ? 'steps' : undefined;
}

function verdictByWords(
  text: string,
  items: readonly ListItem[],
  lines: readonly string[],
): Verdict {
  const asking = askingIn(lines);
  if (asking * 3 >= lines.length * 2) return 'steps';
  if (asking * 2 >= lines.length) return 'unknown';
  if (lines.filter(isPast).length * 2 >= lines.length) return 'none';
  const isOfCode = items.some(({ lines: [line] }) => line && text.charAt(line.start) === '`');
  return (isOfCode && asking === 0) || lines.filter(isTold).length * 4 >= lines.length
    ? 'none'
    : 'unknown';
}

/** `P1-2 Copy the rows`, `T-04: Copy the rows` */
const id = /^[A-Z]{1,4}(?:\d?-\d{1,3}|\d{1,3}\.\d{1,3})[a-z]?[\s:：.)]/;

/** `Phase 2: Copy the rows`, `P1-2 Copy the rows` */
export function isCounted(line: string): boolean {
  if (id.test(line)) return true;
  const { kind, number } = headingKind(line.slice(0, 100));
  return number !== undefined && (kind === 'phase' || kind === 'step');
}

/** `Added the new store`: what was done. */
function isPast(line: string): boolean {
  return /^\p{Upper}\p{Lower}+ed\s/u.test(line);
}

/** Names of things, and sentences. */
function isTold(line: string): boolean {
  return verb.test(line) || !/\s|:$/.test(line);
}

const verb = /^[^(]*\s(?:is|are|has|have|was|were|will|can|must|should|no|not|still)\s/i;

function askFor(text: string, items: readonly ListItem[]): boolean {
  return askingIn(items.map(item => firstLine(text, item))) * 3 >= items.length * 2;
}

/** How many of these lines ask for something, or do so behind a name. */
function askingIn(lines: readonly string[]): number {
  return lines
    .map(line => line.slice(0, 200))
    .filter(line => isAction(line) || behindNames(line).some(isAction)).length;
}
