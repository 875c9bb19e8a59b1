import { baseNameOf } from '../../../text/path.ts';

/** Whether a file or one of its folders is named after decisions. */
export function isDecisionPath(path: string): boolean {
  return decisionPath.test(path) || isDecisionFile(path);
}

/** Whether the file itself is, not only its folder: `DECISIONS.md`, `decision-log.md`, `ADR.md`. */
export function isDecisionFile(path: string): boolean {
  return decisionFile.test(baseNameOf(path));
}

/** Whether the name of the file is that of many decisions, as `decisions.md` and `decisionLog.md` are. */
export function isLogFile(path: string): boolean {
  return isDecisionFile(path) && nameOfMany.test(baseNameOf(path));
}

const decisionPath =
  /(?:^|[/_. -])(?:adrs?|decisions?|entscheidung(?:en)?|décisions?|decisiones|decis[õo]es)(?=[/_. -]|$)/i;

const decisionFile =
  /^(?:\w{1,20}[-_ ]){0,2}(?:adrs?|decisions?|entscheidungen|décisions|decisiones|decis[õo]es)(?:[-_ ]?(?:log|records?|register|journal))?\./i;

const nameOfMany = /(?:s|en|log|register|journal)\./i;
