import { groupBy } from '../text/group-by.ts';
import { isGeneralSection } from './decision/record/section-words.ts';
import { type Candidate, isDecisionInLog, logOf } from './find-logs.ts';

/** So many sections and labels in common are no chance. */
const leastShared = 3;

/**
 * The texts of logs. One that nothing of its own tells to be a record is taken for one where it has sections and
 * labels of the template of its log, or of another of its records.
 */
export function withLikeOthers(inLog: readonly Candidate[]): Candidate[] {
  const models = groupBy(inLog.filter(isModel), logOf);
  return inLog.map(candidate => {
    const { path, reading } = candidate;
    if (!reading || reading.skip !== undefined || isDecisionInLog(candidate)) return candidate;
    const own = new Set(reading.form.filter(name => !isGeneralSection(name)));
    const others = models.get(logOf(candidate)) ?? [];
    return own.size >= leastShared && others.some(other => shares(other, own))
      ? { path, reading: { ...reading, evidence: 'weak' } }
      : candidate;
  });
}

function isModel(candidate: Candidate): boolean {
  return isDecisionInLog(candidate) || candidate.reading?.skip === 'template';
}

function shares({ reading }: Candidate, own: ReadonlySet<string>): boolean {
  return new Set(reading?.form.filter(name => own.has(name))).size >= leastShared;
}
