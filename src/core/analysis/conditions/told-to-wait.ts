import type { Reason } from '../../model/analysis/reason.ts';
import { type Phase, type Step, topSteps } from '../../model/plan/plan.ts';
import type { Sourced } from '../../model/value.ts';
import type { Span } from '../../text/span.ts';
import { phaseOf } from '../phase-of.ts';
import { createReason, isTerminal, type PlanView } from '../world.ts';

/**
 * What the title of a step, or of its phase, says that has to happen first, in words that nobody but a
 * person can check: `Drop the flag (once all consumers have moved)`. At most one reason for each title.
 */
export function toldToWait(view: PlanView, step: Step): Reason[] {
  const phase = phaseOf(view.plan, step);
  const reasons = isRead(step) ? [] : reasonOf(view, step.title, 'its title');
  return phase ? [...reasons, ...reasonOf(view, phase.title, 'the title of its phase')] : reasons;
}

/** Whether what the title says to wait for was understood, and is checked. */
function isRead({ title, dependsOn, blockedBy }: Step): boolean {
  const isIn = ({ start, end }: Span) => title.span.start <= start && end <= title.span.end;
  return dependsOn.some(({ ref }) => isIn(ref.span)) || blockedBy.some(({ span }) => isIn(span));
}

function reasonOf(view: PlanView, { value, span }: Sourced<string>, who: string): Reason[] {
  const clause = findWaitingClause(value);
  if (clause === undefined || isMet(view, clause)) return [];
  return [createReason(view, 'told-to-wait', `Waiting, as ${who} says: ${clause}.`, { span })];
}

/** The words of a title that say what comes first; undefined where there are none. */
export function findWaitingClause(title: string): string | undefined {
  if (!hasSuchWord.test(title)) return undefined;
  // What is longer is no title.
  const written = title.slice(0, 300);
  for (const form of forms) {
    const [, clause] = form.exec(written) ?? [];
    if (clause !== undefined) return clause.trim();
  }
  return undefined;
}

/** Cheap, as most titles have none of them. */
const hasSuchWord =
  /\b(?:not|don['’]t|only|once|when|after|until|till|pending|wait|waits|waiting|depends|blocked|hold)\b/i;

/** An end that is waited for. */
const ended =
  '(?:released?|merged?|launch|go-live|cut-?over|audit|approv(?:al|ed)|done|completed?|finished|available|ready|deployed|live|shipped|published|stable|GA|retired|migrated|moved|upgraded|removed|gone|signed|decided|accepted|closed|resolved|fixed|verified|validated|tested|over)';

/** These say so wherever they are set apart from the title. */
const surely = [
  "(?:please )?(?:do not|don['’]t) (?:start|begin|run|merge|deploy|execute|proceed|touch)",
  'not (?:before|until|till)',
  '(?:blocked|on hold|waits?|waiting) (?:for|on|until|till|pending)',
  'depends on',
  'only (?:once|when|after)',
  'once',
].join('|');

const forms = [
  // In brackets at the end.
  new RegExp(
    `[([]((?:(?:${surely}|pending)\\b[^()[\\]]+|(?:when|after)\\b[^()[\\]]*\\b${ended}\\b[^()[\\]]*))[)\\]]\\W*$`,
    'i',
  ),
  // Behind a dash, a semicolon or a comma.
  new RegExp(`(?:[;,]|\\s[–—-]+)\\s[*_]*((?:${surely})\\b[^()[\\]*_;]+?)[*_.]*$`, 'i'),
  // In front of a colon, or in brackets at the start.
  /^[*_[(]*((?:please )?(?:do not|don['’]t) start\b[^:*_\])]*|(?:blocked|on hold|waiting) (?:for|on|until|till|pending)\b[^:*_\])]*)[*_]*[:\])]/i,
  // A part of the sentence: only of what teams wait for, as "when" also tells how a thing works.
  /\s(only after\s.{2,80}|(?:once|when|after)\s(?:.{2,80}\s)?(?:released|merged|retired|migrated|moved(?: over)?|generally available|signed off|GA))\s*\.?$/i,
];

/** `not before 2026-04-01` from that day on, and `until phase 1 is done` where all of that phase is. */
function isMet(view: PlanView, clause: string): boolean {
  const [day] = /\b\d{4}-\d{2}-\d{2}\b/.exec(clause) ?? [];
  if (day !== undefined) return day <= view.today;
  const [, name] = /\b((?:phase|stage|milestone|part) \w{1,8})\b/i.exec(clause) ?? [];
  const phase = name && view.plan.phases.find(({ title }) => startsWith(title.value, name));
  if (!phase) return false;
  const steps = stepsOf(view, phase);
  return steps.length > 0 && steps.every(step => isTerminal(view, step));
}

function startsWith(title: string, name: string): boolean {
  const start = title.slice(0, name.length);
  return start.toLowerCase() === name.toLowerCase() && !/^\w/.test(title.slice(name.length));
}

function stepsOf({ plan }: PlanView, { id }: Phase): readonly Step[] {
  return topSteps(plan).filter(({ phase }) => phase === id);
}
