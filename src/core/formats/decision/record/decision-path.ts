import { baseNameOf } from '../../../text/path.ts';

/** Whether a file or one of its folders is named after decisions. */
export function isDecisionPath(path: string): boolean {
  return decisionPath.test(path) || isDecisionFile(path);
}

/** Whether the file itself is, not only its folder: `DECISIONS.md`, `decision-log.md`, `ADR.md`, `decisions/2026-09.md`. */
export function isDecisionFile(path: string): boolean {
  const name = baseNameOf(path);
  return (
    [decisionFile, withAdjective, ofOtherScripts].some(pattern => pattern.test(name)) ||
    ofMonth.test(path)
  );
}

/** Whether the name of the file is that of many decisions, as `decisions.md` and `decisionLog.md` are. */
export function isLogFile(path: string): boolean {
  return isDecisionFile(path) && !nameOfOne.test(baseNameOf(path));
}

const decisionPath =
  /(?:^|[/_. -])(?:adrs?|decisions?|entscheidung(?:en)?|décisions?|decisiones|decis[õo]es)(?=[/_. -]|$)/i;

const decisionFile =
  /^(?:\w{1,20}[-_ ]){0,2}(?:adrs?|decisions?|(?:architektur|design|entwurfs|projekt|technik)?entscheidungen|entscheidungs|décisions|decisiones|decis[õo]es|decisioni|besluiten|beslutninger|decyzje|kararlar)(?:[-_ ]?(?:log|protokoll|records?|register|journal))?\./i;

/** Where adjectives follow: `decisions-techniques.md`, `decisiones-de-diseno.md`. */
const withAdjective =
  /^(?:decisions|décisions|decisiones|decis[õo]es)[-_ ](?:(?:arqui|archi|t[eé]cni|techni)\p{Alpha}{1,12}|d[eo][-_ ]\p{Alpha}{1,16})\./iu;

const ofOtherScripts =
  /^[\p{Alpha}\p{N}_ -]{0,20}(?:决策|決策|决定|決定|設計判断|결정)(?:[记記]录|記録|日志|ログ|事項|로그|기록)?\.|^(?:журнал[-_ ]решений|(?:архитектурные|принятые|технические)[-_ ]решения)\./iu;

const ofMonth = /(?:^|\/)decisions\/20\d{2}[-_]\d{2}\.\w{1,8}$/i;

const nameOfOne = /(?:adr|decision|record)\./i;
