import { stateOfEmoji } from '../../../../text/state-signs.ts';
import { findMonth } from '../../../decision/dates/month-words.ts';
import { planLanguages } from '../../languages/index.ts';
import { allStepWords, stepWords } from '../../status-words.ts';
import { wordOf } from '../../word-of.ts';
import { headOf } from './title-head.ts';

/**
 * The words of a heading that say in which state all is that stands under it: `Completed` for `Completed work (2026)`.
 * Undefined for a heading that says anything else: most words of a state are also a thing to do, as `Testing`.
 */
export function stateOfTitle(title: string): string | undefined {
  const head = headOf(title).replace(/\s(?:now|this|en|em|dans|in|di)(?:\s|$).*$/iu, '');
  if (isState(head)) return head;
  const [, state] = ofWork.exec(head) ?? workOf.exec(head) ?? [];
  return state !== undefined && isState(state) ? state : undefined;
}

/** Whether a heading says so of what is done: `Completed work`. */
export function isDoneTitle(title: string): boolean {
  if (/^progress (?:so far|to date)$/i.test(headOf(title))) return true;
  const state = stateOfTitle(title);
  return state !== undefined && allStepWords.get(wordOf(state)) === 'done';
}

/** Whether words say a state and nothing else: `in progress`, `Not started`. */
export function isState(words: string): boolean {
  const word = wordOf(words);
  if (states.test(word)) return true;
  return (
    allStepWords.has(word) &&
    (!stepWords.has(word) || /(?<!propos)ed$/.test(word)) &&
    !plans.has(word)
  );
}

/** Whether a heading says at its end, or by a sign, how far what it names has come: `Phase 2 (done)`, `✅ Phase 1`. */
export function tellsState(title: string): boolean {
  return stateTold(title) !== undefined;
}

/** Whether it says so of something that is at its end. */
export function tellsDone(title: string): boolean {
  const state = stateTold(title);
  return state !== undefined && allStepWords.get(wordOf(state)) === 'done';
}

/** Whether it says so of something that is not. */
export function tellsOpen(title: string): boolean {
  return tellsState(title) && !tellsDone(title);
}

function stateTold(title: string): string | undefined {
  const sign = stateOfEmoji(title.replace(ofSigns, ''));
  if (sign !== undefined) return sign;
  const [, words] =
    /^.*(?:[(（[]|[:：]|\s[–—-])\s*([^()[\]:：（）–—]{4,20}?)\s*[)）\]]?$/u.exec(
      withoutDay(title),
    ) ?? [];
  const state = words?.replace(/[\s,]+\d[\d./-]*$/, '');
  return state !== undefined && isState(state) ? state : undefined;
}

/** A sign that is talked about: `What "✅" means`. */
const ofSigns = /["“„«`]\S{1,3}["”“»`]/gu;

/** Without the day or the month at its end: `(March 2026)`. */
export function withoutDay(title: string): string {
  const [day, month] = dayAtEnd.exec(title) ?? [];
  if (day === undefined || (month !== undefined && findMonth(month) === undefined)) return title;
  return title.slice(0, -day.length);
}

const dayAtEnd =
  / ?\((?:(\p{Alpha}{3,20})\.? )?(?:\d{1,2},? )?(?:\d{1,2}[./-]){0,2}\d{4}(?:-\d{2}){0,2}\)$/u;

const ofWork =
  /^(.+?) (?:work|tasks?|items?|steps?|phases?|slices|stages|milestones|features?|changes|migrations?)$/i;
/** In languages that say so behind the word, of several: `Fases ejecutadas`. */
const workOf =
  /^(?:fases|etapas|tareas|tarefas|cambios|mudanças|étapes|tâches|phases) (\p{Alpha}+[aeé])s$/iu;

const states =
  /^(?:(?:partially|partly)-[a-z]+|done|complete|in-progress|wip|work-in-progress|ongoing|on-going|under-?way|doing|todo|to-do|pending|backlog|upcoming|on-hold)$/;

/** Words that call a list a plan as well as what it holds planned. */
const plans: ReadonlySet<string> = new Set(
  planLanguages.flatMap(({ titles, work }) => `${titles}, ${work}`.split(/,\s+/)),
);
