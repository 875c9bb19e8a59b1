import { groupBy } from '../text/group-by.ts';
import { isDecisionSection, isProposalSection } from './decision/record/section-words.ts';
import { type Candidate, isDecisionInLog, logOf } from './find-logs.ts';

/** So many numbered records are no chance. */
const leastNumbered = 3;

/**
 * The texts of logs, without those that have a status and nothing else of a record, where most records of the log are
 * numbered or named by a day: a checklist, a page about statuses. A draft may get its number later.
 */
export function withoutStrays(inLog: readonly Candidate[]): Candidate[] {
  const numbered = new Set<string>();
  const records = inLog.filter(each => isDecisionInLog(each) && !isStray(each));
  for (const [log, files] of groupBy(records, logOf)) {
    const count = files.filter(hasId).length;
    if (count >= leastNumbered && count * 2 >= files.length) numbered.add(log);
  }
  return inLog.map(candidate => {
    const { path, reading } = candidate;
    if (!reading || !numbered.has(logOf(candidate)) || !isStray(candidate)) return candidate;
    return { path, reading: { ...reading, evidence: 'none' } };
  });
}

function hasId({ reading }: Candidate): boolean {
  const [decision] = reading?.decisions ?? [];
  return (
    decision?.number !== undefined ||
    decision?.headingNumber !== undefined ||
    reading?.id.day !== undefined
  );
}

function isStray(candidate: Candidate): boolean {
  const { reading } = candidate;
  const [decision, ...others] = reading?.decisions ?? [];
  if (!reading || !decision || others.length > 0 || reading.evidence !== 'weak') return false;
  if (hasId(candidate) || !decision.status) return false;
  if (decision.status.value === 'proposed' || decision.status.value === 'draft') return false;
  const { date, people, relations } = decision;
  const isBare = date === undefined && people.length === 0 && relations.length === 0;
  return isBare && !reading.form.some(name => isDecisionSection(name) || isProposalSection(name));
}
