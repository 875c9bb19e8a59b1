import type { StepMatch } from '../analysis/names/references.ts';
import { isIdWritten } from '../model/plan/plan.ts';
import { type Project, textOf } from '../model/project.ts';
import type { ProjectEdit } from '../model/project-edit.ts';
import type { Evaluated } from '../model/review/review.ts';
import { groupBy } from '../text/group-by.ts';
import { type Place, type Span, sliceOf } from '../text/span.ts';
import { findSubject, type TextPlace } from './find-subject.ts';
import { placeOfStep } from './places.ts';
import { findReferences } from './references.ts';

/** A step that can be called something else, and its id as it stands at the place that was pointed at. */
export interface NamedStep {
  readonly match: StepMatch;
  readonly span: Span;
}

/** Undefined where a place does not name a step by an id that somebody wrote. */
export function findNamedStep(
  project: Project,
  { file, offset }: TextPlace,
): NamedStep | undefined {
  const subject = findSubject(project, { file, offset });
  if (subject?.kind !== 'step' || !isIdWritten(subject.match.step)) return undefined;
  const { match, span } = subject;
  const id = idIn(project, { file, span }, match);
  const isReachable = idIn(project, placeOfStep(match), match) !== undefined;
  return id && isReachable ? { match, span: id } : undefined;
}

/** Why a step cannot have this id, as a sentence; undefined where it can. */
export function checkStepId({ plan, step }: StepMatch, id: string): string | undefined {
  if (!idForm.test(id)) {
    return 'An id begins with a letter or a digit, and goes on with these, ".", "_" or "-".';
  }
  if (noText.test(id)) return `${id} is no text in YAML.`;
  const isTaken = plan.steps.some(other => other !== step && other.id === id);
  return isTaken ? `Another step of this plan has the id ${id}.` : undefined;
}

/** As in the schema of plans. */
const idForm = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
const noText = /^(?:null|true|false)$/i;

/** The id of a step written anew where the step is and wherever it is named by it. */
export function renameStep(known: Evaluated, { match }: NamedStep, id: string): ProjectEdit {
  const declaration = placeOfStep(match);
  const { file, span } = declaration;
  const mentions = findReferences(known, { file, offset: span.start })?.places ?? [];
  const ids = [declaration, ...noReturnOf(match), ...mentions].flatMap(place => {
    const found = idIn(known.project, place, match);
    return found ? { file: place.file, span: found } : [];
  });
  return {
    files: [...groupBy(ids, each => each.file)].map(([path, places]) => ({
      kind: 'change',
      file: path,
      edits: places.map(each => ({ span: each.span, newText: id })),
    })),
  };
}

/** A plan in Markdown may name the step from which there is no way back in a sentence of its own. */
function noReturnOf({ plan, step }: StepMatch): readonly Place[] {
  const { pointOfNoReturn } = step;
  return pointOfNoReturn ? [{ file: plan.file, span: pointOfNoReturn.span }] : [];
}

/** The id in a text such as `orders/expand` or `"expand"`; undefined where the step is named otherwise. */
function idIn(
  project: Project,
  { file, span }: Place,
  { plan, step }: StepMatch,
): Span | undefined {
  const written = sliceOf(textOf(project, file) ?? '', span);
  const [, before, name] = /^(["'`]?)(.*)\1$/su.exec(written) ?? [];
  if (before === undefined || (name !== step.id && name !== `${plan.id}/${step.id}`))
    return undefined;
  const end = span.end - before.length;
  return { start: end - step.id.length, end };
}
