import { findRelated } from '../analysis/names/references.ts';
import { type Decision, isTitledEntry } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import { applyTextEdits } from '../text/text-edit.ts';
import { type Refusal, refuse } from './new-file.ts';
import { tellPredecessor } from './tell-supersession.ts';
import { withText } from './with-text.ts';

/** Why a new record cannot say that it supersedes `older`. */
export function refuseToSupersede(older: Decision | undefined): Refusal {
  return refuse(
    older && isTitledEntry(older)
      ? `"${older.title?.value}" has no number by which another decision can name it: give it one, or write by hand what supersedes it.`
      : 'The records here leave open where one says what it supersedes: write it by hand.',
  );
}

/**
 * A text whose record `younger` says too that it supersedes `older`; undefined where it would not be
 * read as that.
 */
export function saySupersedes(
  project: Project,
  text: string,
  younger: Decision,
  older: Decision,
): string | undefined {
  const { file } = younger;
  // The path of a file with several entries names none of them.
  if (file === older.file && !older.number) return undefined;
  const before = withText(project, file, text);
  const replaced = findAgain(before, older);
  const change = replaced && tellPredecessor(before, younger, replaced);
  if (!change) return undefined;
  const whole = applyTextEdits(text, change.edits);
  const after = withText(project, file, whole);
  const told = findAgain(after, younger);
  const named = findAgain(after, older);
  const isTold = told?.relations.some(
    relation => relation.kind === 'supersedes' && findRelated(after, told, relation) === named,
  );
  return isTold ? whole : undefined;
}

/** In another reading of the project. */
function findAgain(
  { decisions }: Project,
  { file, number, title }: Decision,
): Decision | undefined {
  return decisions.find(
    each =>
      each.file === file &&
      each.number?.value === number?.value &&
      each.title?.value === title?.value,
  );
}
