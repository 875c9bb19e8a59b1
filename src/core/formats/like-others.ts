import { groupBy } from '../text/group-by.ts';
import { lazy } from '../text/lazy.ts';
import { isGeneralSection } from './decision/record/section-words.ts';
import { type Candidate, isDecisionInLog, logOf } from './find-logs.ts';

/** So many sections and labels in common are no chance. */
const leastShared = 3;

/**
 * The texts of logs. One that nothing of its own tells to be a record is taken for one where it has sections and
 * labels of the template of its log, or of another of its records.
 */
export function withLikeOthers(inLog: readonly Candidate[]): Candidate[] {
  const models = new Map(
    [...groupBy(inLog.filter(isModel), logOf)].map(([log, own]) => [
      log,
      lazy(() => createModel(own)),
    ]),
  );
  return inLog.map(candidate => {
    const { path, reading } = candidate;
    if (!reading || reading.skip !== undefined || isDecisionInLog(candidate)) return candidate;
    const isLike = models.get(logOf(candidate))?.()(formOf(candidate)) === true;
    return isLike ? { path, reading: { ...reading, evidence: 'weak' } } : candidate;
  });
}

function isModel(candidate: Candidate): boolean {
  return isDecisionInLog(candidate) || candidate.reading?.skip === 'template';
}

/** The sections and labels that say something of the kind of a text. */
function formOf({ reading }: Candidate): ReadonlySet<string> {
  return new Set(reading?.form.filter(name => !isGeneralSection(name)));
}

/** Whether a form is like that of one of these texts. */
function createModel(models: readonly Candidate[]): (form: ReadonlySet<string>) => boolean {
  const forms = models.map(formOf);
  const all = new Set(forms.flatMap(form => [...form]));
  // Most texts have little of any record, and need not be held against each of them.
  return form => shares(form, all) && forms.some(other => shares(form, other));
}

function shares(form: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...form].filter(name => other.has(name)).length >= leastShared;
}
