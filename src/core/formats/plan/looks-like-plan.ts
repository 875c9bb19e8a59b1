import { baseNameOf } from '../../text/path.ts';
import { planLanguages } from './languages/index.ts';
import { phrasePattern } from './languages/phrase-pattern.ts';
import { phrasesIn } from './languages/phrases-in.ts';
import { saysGuide } from './says-guide.ts';

/** Whether the name or the title of a Markdown file says that it may be a plan. */
export function looksLikePlan(path: string, title: string): boolean {
  const names = [nameInFolder(path), title];
  if (!names.some(saysPlan) || isOtherName(path)) return false;
  return !names.some(name => otherPlans.test(plainWords(name)));
}

/** What is planned again and again, or for a day that shall not come. */
const otherPlans =
  /(?:^|\s)(?:test(?:ing)?|qa|disaster recovery|recovery|incident response|response|contingency|business continuity|business|lesson|study|marketing|pricing) plans?(?:$|\s)|(?:^|\s)(?:test|notfall)plan(?:$|\s)/;

/** Whether they say so by a word for a plan: what is only called a migration tells others how to do theirs as well. */
export function isCalledPlan(path: string, title: string): boolean {
  return [bareNameOf(path), title].some(text => plans.test(plainWords(text.normalize('NFC'))));
}

/** Whether they say that the text is a guide for others. A guide by its name may be a plan by its title, and so may notes. */
export function isCalledGuide(path: string, title: string): boolean {
  if (saysGuide(title)) return true;
  const name = plainWords(bareNameOf(path));
  return saysGuide(name) && !name.endsWith('notes') && !isCalledPlan(path, title);
}

/** READMEs, changelogs, templates and what skills of agents hold are no plans by their look; issue templates may be. */
export function isOtherName(path: string): boolean {
  const name = bareNameOf(path).toLowerCase();
  if (
    /^(?:readme|changelog|changes|history|index|contributing|code[-_]of[-_]conduct|security|license|news|releases?[-_]?notes?)\b/.test(
      name,
    )
  ) {
    return true;
  }
  if (
    /(?:^|\/)skills\/[^/]+\/(?:(?:references?|resources|assets|examples)\/|skill\.md$)/i.test(path)
  )
    return true;
  const isTemplate = /(?:^|[^a-z])(?:template|example|sample)s?(?:$|[^a-z])/.test(name);
  return (isTemplate || /(?:^|\/)templates\//i.test(path)) && !/issue/i.test(path);
}

/** A bare `checklist.md` or `tasks.md` is one of what its folder says: `migration/checklist`. */
function nameInFolder(path: string): string {
  const name = bareNameOf(path);
  const folder = path.split('/').at(-2) ?? '';
  return pieces.test(folder) && (plans.test(plainWords(name)) || name === 'tasks')
    ? `${folder} ${name}`
    : name;
}

function bareNameOf(path: string): string {
  return baseNameOf(path).replace(/\.[^.]+$/, '');
}

function saysPlan(text: string): boolean {
  const composed = text.normalize('NFC');
  if (!pieces.test(composed)) return false;
  return planWords.test(plainWords(composed));
}

/** `moveHubs` and `MOVE_HUBS` as `move hubs`; the text is composed. */
function plainWords(text: string): string {
  return text
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.]+/g, ' ')
    .toLowerCase();
}

const stems = [
  '\\p{Alpha}*plans?',
  'planning',
  'migrat(?:e|es|ed|ing|ion|ions)',
  'mov(?:e|es|ing)',
  'upgrad(?:e|es|ed|ing)',
  'decommission(?:s|ed|ing)?',
  'cut ?overs?',
  'roll ?outs?',
  'rolling out',
  'road ?maps?',
  'refactor(?:s|ed|ing)?',
  'moderni[sz](?:e|ed|ing|ation)',
  'restructur(?:e|es|ed|ing)',
  'reorgani[sz](?:e|es|ed|ing|ation)',
  'deprecation (?:timelines?|schedules?)',
];
const plans =
  /(?<!\p{Alpha})(?:\p{Alpha}*plan\p{Alpha}*|road ?maps?|checklists?|backlog|track(?:er|ing)|to ?do|status|progress|rfc|proposal|roll ?outs?|cut ?overs?|decommission\p{Alpha}*|piano|hoja de ruta|feuille de route)(?!\p{Alpha})|计划|計劃|計画|路线图|路線圖|ロードマップ|계획|로드맵/u;
const plainLetters = /[a-z]{2,4}(?![a-z]*\})/;
const titles = planLanguages.flatMap(language => phrasesIn(language.titles));
const planWords = phrasePattern([...stems, ...titles]);

/**
 * Of each word some letters without accents, but not of the `Alpha` in it, or all its signs. Most texts have none of them,
 * which is told fast.
 */
const pieces = new RegExp(
  [...new Set([...stems, ...titles].map(word => plainLetters.exec(word)?.[0] ?? word))].join('|'),
  'i',
);
