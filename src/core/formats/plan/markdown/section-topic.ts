import { normaliseLabel } from '../../decision/fields/field-names.ts';
import { planLanguages } from '../languages/index.ts';
import { phrasesIn } from '../languages/phrases-in.ts';
import type { PlanLanguage } from '../languages/plan-language.ts';
import { isAction } from './action-words.ts';

/**
 * Whether what stands under these words is no work of the plan: criteria, sign-off of a process,
 * things to know. `title` is a heading or the line before a list, without marks.
 */
export function isCriteria(title: string): boolean {
  const text = criteriaTitle(title);
  return criteria.test(text) || criteriaKind(title) !== undefined || others.has(labelOf(text));
}

/** Which criteria stand under these words; undefined for anything but criteria. */
export function criteriaKind(title: string): 'entry' | 'exit' | undefined {
  const text = criteriaTitle(title);
  if (entryTitle.test(text) || entry.has(labelOf(text))) return 'entry';
  return exitTitle.test(text) || exit.has(labelOf(text)) ? 'exit' : undefined;
}

/** Whether a heading names a topic that explains, rather than a thing to do. */
export function isTopic(title: string): boolean {
  const text = bareTitle(title);
  return isCriteria(text) || (topics.test(text) && !stepsTitle.test(text));
}

/** Whether what stands under a heading is said to be what is left to do. */
export function isLeftTitle(title: string): boolean {
  const text = bareTitle(title);
  return leftTitle.test(text) && !isCriteria(text);
}

/**
 * Whether the words before a list in a phase, or at the start of one of its items, say that it is no work of the
 * phase: what comes of it, why it is done, what it needs.
 */
export function isNoWork(words: string): boolean {
  const text = bareTitle(words);
  return isTopic(text) || outcomes.test(text);
}

/** Whether a numbered heading is one of a document that explains: `4. Site architecture`. */
export function isOutlineTitle(title: string): boolean {
  return outlineTitle.test(bareTitle(title)) && !isAction(bareTitle(title));
}

/** Whether what stands under a heading is said to be the steps. */
export function isStepsTitle(title: string): boolean {
  return stepsTitle.test(bareTitle(title));
}

const criteria =
  /^(?:(?:phase |stage |release |final |overall |launch |general )?(?:entry|exit|entrance|graduation|acceptance|success|completion|done|approval|quality|go[ /-]*no[- ]?go|(?:no[- ]?)?go|decision)[- ](?:criteri(?:a|on)|metrics?|conditions?|gates?|checklist|tests?)|(?:.* )?definition of (?:done|ready)|(?:.* )?sign[- ]?offs?(?: checklist| sheet)?|acceptance|success metrics?|success|verification|requirements?|(?:functional|non-functional|hard|soft) requirements?|(?:open|unresolved|outstanding) (?:questions?|issues)|questions?|risks?(?: .*)?|rollback(?: .*)?|roll[- ]?back(?: .*)?|back[- ]?out(?: .*)?|contingency(?: .*)?|invariants?(?: .*)?|non[- ]goals?|out of scope|(?:pr|pull request|review|reviewer|code review|contributor|author) checklist|type of change|(?:\S+ ){0,3}(?:checklist|task|step|issue|pr|plan|communications?|announcement) template|table of contents|contents|toc|legend|key|(?:key |important |milestone )?dates|go[ /-]*no[- ]?go(?: .*)?|critères.*|criterios.*)$/i;

const entryTitle =
  /^(?:(?:phase|stage|step|release|final|overall|launch|general) )?(?:entry|entrance)[- ](?:criteri(?:a|on)|conditions?|gates?|checklist)$|^(?:.* )?definition of ready$/i;
const exitTitle =
  /^(?:(?:phase|stage|step|release|final|overall|launch|general) )?(?:exit|graduation|acceptance|success|completion|done)[- ](?:criteri(?:a|on)|metrics?|conditions?|gates?|checklist|tests?)$|^(?:.* )?definition of done$/i;

const entry = titlesOf(({ entry }) => entry);
const exit = titlesOf(({ exit }) => exit);
const others = titlesOf(({ criteria }) => criteria);

function titlesOf(list: (language: PlanLanguage) => string): ReadonlySet<string> {
  return new Set(planLanguages.flatMap(language => phrasesIn(list(language))));
}

function labelOf(title: string): string {
  return normaliseLabel(title).replaceAll('’', "'");
}

const topics =
  /^(?:background|overview|introduction|intro|summary|tl;?dr|abstract|context(?: .*)?|motivation|goals?|objectives?|purpose|scope|rationale|problem(?: .*)?|current (?:state|situation|status|architecture)|target (?:state|architecture)|assumptions?|constraints?|prerequisites?|requirements?|pre-?requisites?|before you (?:begin|start)|dependencies|references?|resources?|links|further reading|see also|appendix(?: .*)?|glossary|terminology|definitions?|faq|frequently asked questions|troubleshooting(?: .*)?|known (?:issues|limitations|problems)(?: .*)?|issues(?: .*)?|limitations?|caveats?|notes?|important(?: .*)?|warnings?|(?:other |considered |rejected )?(?:alternatives?|options?)(?: .*)?|considered (?:alternatives?|options?)|pros(?: .*)?|cons(?: .*)?|considerations?|drawbacks?|decision(?:s| .*)?|conclusions?|history|change ?log|changes|status|timeline|schedule|team|stakeholders?|roles(?: .*)?|contacts?|communication(?:s| plan)?|costs?|budget|benefits?|impact|security(?: .*)?|design|architecture|approach|strategy|proposal|specification|examples?|testing|test plan|user stories|why(?: .*)?|what(?: .*)?|how(?: .*)?|when(?: .*)?|where(?: .*)?|who(?: .*)?|inventory|metrics|monitoring|lessons(?: .*)?|next steps?)$/i;

const stepsTitle =
  /^(?:(?:the |our |detailed |migration |upgrade |implementation |execution |rollout |deployment |cutover |cut-over |high[- ]level |proposed |recommended )*(?:steps?|plan|procedure|process|instructions?|tasks?|task list|to-?do(?: list)?|checklist|runbook|action items?|actions?|phases|work ?plan|roadmap|work items?)(?: to .*| for .*)?|(?:\S+ ){0,4}(?:migration|rollout|roll-out|upgrade|implementation|deployment|cutover|refactoring) (?:steps|stages|phases|milestones|waves|priorities)|(?:order|sequence) of (?:changes|steps|work|operations|execution)(?: .*)?|step[- ]by[- ]step(?: .*)?|(?:the )?steps(?: .*)?|how to (?:migrate|upgrade|move|decommission|roll out)(?: .*)?|schritte|étapes|etapes|pasos|passos)$/i;

const outcomes =
  /^(?:(?:key |expected |main )*(?:deliverables?|outcomes?|results?|benefits?|gains?|effects?|impact|features?|improvements?)|files?(?: .*)?|output|status|owners?|due|effort|duration|time|estimate[sd]?(?: .*)?|priority|exit|gate|checkpoint|example|don'?t|do not|avoid|watch(?: out)? for|pros|cons)$/i;

const leftTitle =
  /^(?:\S+ ){0,2}next steps?$|^(?:what is |what's )?(?:remaining|pending|outstanding|left|still open|to-?do)(?: .*)?$|^(?:siguientes|próximos) pasos$|^próximos passos$|^prossimi passi$|^prochaines étapes$|^(?:tâches|travail) restantes?.*$|^nächste schritte$|^(?:下一步|后续|後續|残タスク|残作業).*$/i;

const outlineTitle =
  /(?:^|\s)(?:objectives?|stack|architecture|strategy|approach|timeline|schedule|summary|overview|background|goals?|scope|risks?|inventory|appendix|assumptions|findings|decisions?|conclusions?|references|considerations)(?:\s*\([^()]*\))?$/i;

/** Without what stands behind it: `Exit criteria (all must hold)`, `Exit criteria for phase 2`. */
function criteriaTitle(title: string): string {
  const text = bareTitle(title);
  const named =
    /^(.*\b(?:criteri(?:a|on)|conditions?|gates?|metrics?|definition of (?:done|ready)))(?: (?:for|of) | ?[(–—-])/i;
  return named.exec(text)?.[1] ?? text;
}

/** Without a number, state signs and the colon at the end. */
export function bareTitle(title: string): string {
  return title
    .replace(/^\s*\d+(?:\.\d+)*(?:[a-z](?=[.):]))?[.):]?\s+/, '')
    .replaceAll(/(?:\p{Extended_Pictographic}|\ufe0f)/gu, '')
    .replace(/[\s:.]+$/, '')
    .trim();
}
