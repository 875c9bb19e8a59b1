import { planLanguages } from '../../languages/index.ts';
import { phrasePattern } from '../../languages/phrase-pattern.ts';
import { phrasesIn } from '../../languages/phrases-in.ts';
import { bareTitle, headOf } from './title-head.ts';

/** Whether what stands under a heading is said to be the steps. */
export function isStepsTitle(title: string): boolean {
  const text = bareTitle(title).replace(/ (?:is|are)(?: as follows)?$/i, '');
  if (isOfOtherWork(title)) return false;
  return (
    stepsHead.test(headOf(title)) || planTitle.test(text) || stepsTitle.test(text) || saysWork(text)
  );
}

/** Words that name steps whatever stands before them: `Phased implementation roadmap`. */
const stepsHead =
  /^(?:\S+ ){0,5}(?:steps?|phases|stages|milestones|waves|phasing|sequenc(?:e|ing)|procedure|road ?map|runbook|tasks?|task list|to-?dos?(?: list)?|checklist|action items?|work items?|work ?streams|backlog|priorities|(?:work|execution) units)$/i;

/** Words that name them only where it is said of what they are. */
const planTitle =
  /^(?:(?:the|our|preferred|detailed|migration|upgrade|implementation|execution|rollout|deployment|cut-?over|high[- ]level|proposed|recommended|suggested|phased|priority|prioriti[sz]ed|build|refactoring|rewrite|work|action|code|data|removal|clean-?up|decommissioning|deprecation) )*(?:plan|process|workflow|order|instructions?|actions?(?: taken)?|implementation|execution|rollout)(?: ?\([^()]*\)| (?:to|for) .*)?$/i;

const stepsTitle =
  /^(?:steps? .*|(?:proposed|planned|required) changes|step[- ]by[- ]step(?: .*)?|(?:order|sequence) of (?:changes|steps|work|operations|execution)(?: .*)?|how to (?:migrate|upgrade|move|decommission|roll out)(?: .*)?|(?:主要|具体|具體|可选|可選)?(?:任务|任務|工作|作業|작업)(?:拆分|内容|內容|列表|내용)?)$/i;

/** Steps of something else than the plan. */
const otherWork =
  /(?:^|\s)(?:test(?:ing)?|verification|validation|acceptance|roll(?:ing)?[- ]?back|back[- ]?out|recovery|contingency|communications?|monitoring|backup|troubleshooting|support|review|sign[- ]?off)(?: \S+)?$/i;

/** Whether a heading names steps of something else than the plan: its tests, its way back. */
export function isOfOtherWork(title: string): boolean {
  return otherWork.test(headOf(title));
}

/** In other languages: one of their words anywhere, as the thing itself stands first or last. */
function saysWork(title: string): boolean {
  return title.length <= 100 && work.test(title.replaceAll('’', "'"));
}

const work = phrasePattern(planLanguages.flatMap(language => phrasesIn(language.work)));

/**
 * Whether a heading names what is done with each thing once more: `Steps for each service`, `Routine (per release)`. Steps
 * that are `each gated by the owner` are done once.
 */
export function isOfEach(title: string): boolean {
  return /(?:^|[\s(])(?:each|every|per)\s(?!\p{Alpha}+ed (?:by|with|on) )|(?:^|\s)(?:each|template)$/iu.test(
    title,
  );
}
