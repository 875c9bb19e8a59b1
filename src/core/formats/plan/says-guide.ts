/**
 * Whether a title says that the text tells its readers how they get somewhere, whoever they are: `Migration
 * guide`, `Upgrading to v5`, `Migrating from the old client`. Where it says both ends it may be a plan.
 */
export function saysGuide(title: string): boolean {
  const words = title.slice(0, 200).replaceAll(/[*_`]/g, '').trim();
  if (makesPlan.test(words) || always.test(words) || ofKind.test(words)) return true;
  return [guide, guideSign, oneEnd, bare].some(pattern => pattern.test(words)) && !plan.test(words);
}

const guide =
  /(?:^|\s)(?:guides?|notes|how[- ]?to|instructions|tutorial|handbook|runbook|playbook|procedures?|leitfaden|anleitung|guía|guia)(?:\s*$|\s+(?:for|to|from|für|pour|para)\s|\s*[:(–—-])/i;
/** The same where no blank stands between words. */
const guideSign = /指南|手册|手冊|教程|手順書|ガイド|가이드/;
/** A text about how plans are made, or how it is always done. */
const makesPlan =
  /^(?:step \d+\s*[:.–—-]\s*)?(?:create|write|draft|generate|make|prepare|finali[sz]e)\s.*\bplans?$|^(?:the )?(?:process|procedure|policy)\s(?:of|for)\s/i;
/** A text about how it is always done. */
const always = /(?:^|\s)(?:sop|standard operating procedures?)(?:\s*[:(–—-]|\s+for\s|$)/i;
/** What a text is, behind its name: `Retirement plan – Procedure`. */
const ofKind = /\s[–—-]+\s+(?:procedure|guide|template|tutorial|how[- ]?to)$/i;
const oneEnd =
  /^(?:migrat|upgrad|mov|switch|updat|convert)\p{Alpha}*\s+(?:from\s(?!.*\sto\s)|to\s+(?:version\s+|v\.?\s?)?\d)/iu;
/** `UPGRADING.md`: what is moved is what the readers have. */
const bare = /^(?:migrating|upgrading|updating)$/i;
/** A cut-over happens once, whoever wrote down how. */
const plan =
  /(?:^|[^\p{Alpha}])(?:plans?|road ?map|checklist|tracker|status|progress|proposal|cut[- ]?over)(?:$|[^\p{Alpha}])/iu;
