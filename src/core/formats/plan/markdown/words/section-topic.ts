import { normaliseLabel } from '../../../decision/fields/field-names.ts';
import { planLanguages } from '../../languages/index.ts';
import { alternativesOf } from '../../languages/phrase-pattern.ts';
import { phrasesIn } from '../../languages/phrases-in.ts';
import type { PlanLanguage } from '../../languages/plan-language.ts';
import { isAction } from './action-words.ts';
import { headingKind } from './heading-kind.ts';
import { isStepsTitle } from './steps-title.ts';
import { bareTitle, headOf } from './title-head.ts';

/**
 * Whether what stands under these words is no work of the plan: criteria, sign-off of a process,
 * things to know. `title` is a heading or the line before a list, without marks.
 */
export function isCriteria(title: string): boolean {
  const known = asked.get(title);
  if (known !== undefined) return known;
  if (asked.size >= mostAsked) asked.clear();
  const is = areCriteria(title);
  asked.set(title, is);
  return is;
}

/** The same few titles are asked about by every way of finding steps. */
const asked = new Map<string, boolean>();
const mostAsked = 500;

function areCriteria(title: string): boolean {
  const text = criteriaTitle(title);
  if (criteria.test(text) || criteriaKind(title) !== undefined) return true;
  if (otherSigns.test(text) && headingKind(title).kind === 'plain') return true;
  return others.has(labelOf(text)) || (checks.test(headOf(title)) && !isAction(text));
}

/** Whether what stands under these words is to be tested, and no criterion of a phase. */
export function isCheckTitle(title: string): boolean {
  return criteriaKind(title) === undefined && checks.test(headOf(title));
}

/** Which criteria stand under these words; undefined for anything but criteria. */
export function criteriaKind(title: string): 'entry' | 'exit' | undefined {
  const text = criteriaTitle(title);
  if (entryTitle.test(text) || entry.has(labelOf(text))) return 'entry';
  if (exitTitle.test(text) || exit.has(labelOf(text))) return 'exit';
  return signsOfEnd.test(text) && headingKind(title).kind === 'plain' ? 'exit' : undefined;
}

/** Whether a heading names a topic that explains, rather than a thing to do. */
export function isTopic(title: string): boolean {
  const text = bareTitle(title);
  if (isCriteria(text)) return true;
  const isNamed =
    topics.test(text) ||
    ((topicHead.test(headOf(text)) || otherTopics.test(text.slice(0, 200))) && !isAction(text));
  return isNamed && !isStepsTitle(text);
}

/** Whether a heading tells only what for, also among the numbered parts of a phase: `2.1 Goals`. */
export function isPurpose(title: string): boolean {
  return /^(?:goals?|objectives?|overview|background|summary|context|motivation|rationale|introduction|problems?(?: statement)?|current (?:state|situation|problems))$/i.test(
    bareTitle(title),
  );
}

/** Whether a heading names what is wrong or is to be changed, of which may be told what to do: `Issues`, `Files to change`. */
export function mayAsk(title: string): boolean {
  return /^(?:issues|files to (?:change|edit|modify|update))$/i.test(bareTitle(title));
}

/** Whether a heading names the contents of the text. */
export function isContents(title: string): boolean {
  return /^(?:table of )?contents$|^toc$/i.test(bareTitle(title));
}

/** Whether a heading names what has to be there before the work begins. */
export function isNeeds(title: string): boolean {
  return needs.test(bareTitle(title));
}

/**
 * Whether the words before a list in a phase, or at the start of one of its items, say that it is no work of the
 * phase: what comes of it, why it is done, what it needs.
 */
export function isNoWork(words: string): boolean {
  const text = bareTitle(words);
  return isTopic(text) || outcomes.test(text);
}

const criteria =
  /^(?:(?:phase |stage |release |final |overall |launch |general )?(?:target|approval|quality|go[ /-]*no[- ]?go|(?:no[- ]?)?go|decision)[- ](?:criteri(?:a|on)|metrics?|conditions?|gates?|checklist|tests?)|(?:[^:]* )?sign[- ]?offs?(?: checklist| sheet)?|acceptance|success|verification(?: after .*)?|requirements?|(?:functional|non-functional|hard|soft) requirements?|(?:open|unresolved|outstanding|pending) (?:questions?|issues|decisions?)(?: ?(?:&|and|\/) (?:questionnaire|answers|assumptions|clarifications|decisions|issues|risks))?|questions?|risks?(?: .*)?|roll(?:ing)?[- ]?back(?: .*)?|back[- ]?out(?: .*)?|contingency(?: .*)?|invariants?(?: .*)?|non[- ]goals?|out of scope|(?:pr|pull request|review|reviewer|code review|contributor|author) checklist|type of change|(?:\S+ ){0,3}(?:checklist|task|step|issue|pr|plan|communications?|announcement) template|templates?(?: (?:de|for|of|para|pour) .*)?|table of contents|contents|toc|(?:(?:status|state|symbol|emoji|icon) )?(?:legend|key)|(?:key |important |milestone )?dates|go[ /-]*no[- ]?go(?: .*)?|expected (?:outcomes?|results?|behaviou?rs?)|critères.*|crit[eé]rios.*)$/i;

/** Lists of what has to hold, whatever else is said of them. */
const checks =
  /(?:^|\s)(?:criteri(?:a|on)|(?:verification|validation|acceptance|quality|success|testing|regression) (?:checklist|checks|gates))$|^(?:чек-?лист проверки|(?:check-?list|liste|lista) (?:de|di) (?:v[eé]rif|valid)\p{Alpha}*)(?: .*)?$/iu;

const entryTitle = criteriaTitles('entry|entrance', 'ready');
const exitTitle = criteriaTitles('exit|graduation|acceptance|success|completion|done', 'done');

function criteriaTitles(words: string, defined: string): RegExp {
  const ofWhat = 'phase|stage|step|release|final|overall|launch|general';
  const kinds = 'criteri(?:a|on)|metrics?|conditions?|gates?|checklist|tests?';
  return new RegExp(
    `^(?:(?:${ofWhat}) )?(?:${words})[- ](?:${kinds})$|^(?:[^+&]* )?definition of ${defined}$`,
    'i',
  );
}

const entry = titlesOf(({ entry }) => entry);
const exit = titlesOf(({ exit }) => exit);
const others = titlesOf(({ criteria }) => criteria);

function titlesOf(list: (language: PlanLanguage) => string): ReadonlySet<string> {
  return new Set(planLanguages.flatMap(language => phrasesIn(list(language))));
}

/** Chinese and Japanese have no blanks between words, so they stand at the ends: `驗收 checklist`. */
const signsOfEnd = atEnds(
  '[验驗]收|(?:完成|成功|[验驗][证證])[标標][准準]|受け?入れ?基準|(?:完了|判定)(?:条件|基準)',
);
const otherSigns = atEnds('[风風][险險]|回[滚滾退]|リスク|切り戻し|未[决決解]');

function atEnds(words: string): RegExp {
  return new RegExp(`^(?:${words})|(?:${words})(?:\\s*[(（].*)?$`);
}

function labelOf(title: string): string {
  return normaliseLabel(title).replaceAll('’', "'");
}

const needs =
  /^(?:pre-?(?:requisites?|conditions?)|requirements?|before (?:you|we) (?:begin|start)|what you need)(?:\s.*)?$/i;

const topics =
  /^(?:background|overview|introduction|intro|summary|tl;?dr|abstract|context(?: .*)?|motivation|goals?|objectives?|purpose|scope|rationale|problem(?: .*)?|current (?:state|situation|status|architecture)|target (?:state|architecture)|assumptions?|constraints?|requirements?|pre-?requisites?|before you (?:begin|start)|dependencies|references?|resources?|links|further reading|see also|appendix(?: .*)?|glossary|terminology|definitions?|faq|frequently asked questions|troubleshooting(?: .*)?|known (?:issues|limitations|problems)(?: .*)?|issues(?: .*)?|limitations?|caveats?|notes?|important(?: .*)?|warnings?|(?:other |considered |rejected )?(?:alternatives?|options?)(?: .*)?|pros(?: .*)?|cons(?: .*)?|considerations?|drawbacks?|decision(?:s| .*)?|conclusions?|history|change ?log|changes|status|timeline|schedule|team|stakeholders?|roles(?: .*)?|contacts?|communication(?:s| plan)?|costs?|budget|benefits?|impact|security(?: .*)?|design(?: (?:decisions?|goals?|principles?))?|architecture(?: design)?|approach|strategy|proposal|specification|examples?|testing|test plan|user stories|(?:why|por qu[eé]|warum|pourquoi|perché)(?: .*)?|what(?: .*)?|how(?: .*)?|when(?: .*)?|where(?: .*)?|who(?: .*)?|inventory|metrics|monitoring|lessons(?: .*)?|next steps?|(?:\S+ )?tips|things(?: .*)?)$/i;

/** In other languages: one of their words, and of what. Chinese, Japanese and Korean say of what before it. */
const otherTopics = topicsOf(planLanguages.flatMap(({ topics }) => phrasesIn(topics)));

function topicsOf(all: readonly string[]): RegExp {
  const { words, signs } = alternativesOf(all);
  const ofWhat = '(?: (?:de|del|des|der|du|da|do|di) .*| ?\\(.*)?';
  return new RegExp(`^(?:${words})${ofWhat}$|(?:${signs})(?: ?[(（].*)?$`, 'iu');
}

/** Whether a heading says that what stands below it is a report, even of phases: `What was done`. */
export function isLookBack(title: string): boolean {
  return /^(?:what (?:was|were|we(?: have)?|has|have|changed|went)|lessons|accomplishments|achievements)(?: .*)?$/i.test(
    bareTitle(title),
  );
}

/** What is done where the plan fails, numbered or not: `Phase 4: Rollback`. */
export function isWayBack(title: string): boolean {
  return /^(?:roll(?:ing)?[- ]?back|back[- ]?out|contingency|откат|reversión|reversão|retour arrière|rückfall|回[滚滾退]|ロールバック|切り戻し|롤백)(?: (?:plans?|procedures?|strategy|steps|instructions))?$/i.test(
    headOf(title.slice(headingKind(title).prefix)),
  );
}

/** `Phase 1 output`: what a heading tells of a phase or a step that is described elsewhere. */
export function isToldOf(title: string): boolean {
  return told.test(title) || (isCriteria(title) && !/^(?:verification|acceptance)/i.test(title));
}

const told =
  /^(?:outputs?|outcomes?|results?|findings|retrospective|recap|report|summary|status|progress|notes|log|checkpoint)$/i;

const outcomes =
  /^(?:expected .*|(?:key |main )*(?:deliverables?|outcomes?|results?|benefits?|gains?|effects?|impact|mitigations?|features?|improvements?)(?: (?:demonstrated|achieved|reali[sz]ed))?|validat(?:ion|ed)|(?:key )?files?(?: .*)?|output|status|owners?|due|effort|duration|time|estimate[sd]?(?: .*)?|priority|exit|gate|checkpoint|milestone|example|don'?t|do not|avoid|watch(?: out)? for|pros|cons|entregáveis|entregables|livrables|lieferobjekte|ergebnisse|benef[ií]cios|benefici|bénéfices|vorteile|ventajas|vantagens|vantaggi|avantages)$/i;

/** Words that name what a text tells of, whatever stands before them: `Proposed architecture`. */
const topicHead =
  /(?:^|\s)(?:objectives?|stack|architecture|strategy|approach|timeline|schedule|summary|overview|background|goals?|scope|risks?|inventory|appendix|assumptions|findings|decisions?|conclusions?|references|considerations|principles?|rules|constraints?|matrix|factors|structure|analysis|patterns)$/i;

/** Without what stands behind it: `Exit criteria (all must hold)`, `Exit criteria for phase 2`. */
function criteriaTitle(title: string): string {
  const text = bareTitle(title);
  const named =
    /^(.*\b(?:criteri(?:a|on)|conditions?|gates?|metrics?|definition of (?:done|ready)))(?: (?:for|of) | ?[(–—-])/i;
  return named.exec(text)?.[1] ?? text;
}
