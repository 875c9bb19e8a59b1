import { isPlanPath } from '../../formats/plan/detect-plan.ts';
import { planHeadKeys, planKeys } from '../../formats/plan/keys/plan-keys.ts';
import type { Readings } from '../../model/facts/facts.ts';
import { type Project, textOf } from '../../model/project.ts';
import { findFrontMatter } from '../../parse/front-matter.ts';
import { folderOf } from '../../text/path.ts';
import { contains } from '../../text/span.ts';
import type { TextPlace } from '../find-subject.ts';
import { completeFrontMatter } from './complete-front-matter.ts';
import { completeLabel } from './complete-label.ts';
import { completeMention } from './complete-mention.ts';
import { askForPath, type PathQuestion } from './complete-path.ts';
import { completeRecord } from './complete-record.ts';
import { completeYaml } from './complete-yaml.ts';
import type { Completion } from './completion.ts';

/** A list that is longer helps nobody; another letter makes it shorter. */
const mostItems = 500;

/** What names are taken from: the project, and what was read beside it. */
export interface KnownNames {
  readonly project: Project;
  readonly readings: Readings;
}

/** What may be written at a place; undefined where Cairn has nothing to say. */
export function findCompletion(known: KnownNames, place: TextPlace): Completion | undefined {
  const text = textOf(known.project, place.file);
  const found = text === undefined ? undefined : findAny(known, { ...place, text });
  return found && { ...found, items: found.items.slice(0, mostItems) };
}

interface Place extends TextPlace {
  readonly text: string;
}

/** Where a path is being written, whose names the host knows. */
export function findPathQuestion(known: KnownNames, place: TextPlace): PathQuestion | undefined {
  const { file } = place;
  const text = textOf(known.project, file);
  const plan = known.project.plans.find(each => each.file === file);
  if (text === undefined || (!plan && !isPlanPath(file))) return undefined;
  const question = { ...known, plan, ...place };
  if (/\.ya?ml$/i.test(file)) return askForPath({ ...question, text, keys: planKeys });
  const head = findFrontMatter(text);
  if (!head || !contains(head, place.offset)) return undefined;
  return askForPath({ ...question, text: text.slice(0, head.end), keys: planHeadKeys });
}

function findAny({ project, readings }: KnownNames, place: Place): Completion | undefined {
  const { file, text, offset } = place;
  const plan = project.plans.find(each => each.file === file);
  const isPlan = plan !== undefined || isPlanPath(file);
  if (/\.ya?ml$/i.test(file)) {
    const inPlan = isPlan
      ? completeYaml({ project, readings, plan, ...place, keys: planKeys })
      : undefined;
    return some(inPlan) ?? completeMention(project, place);
  }
  const head = findFrontMatter(text);
  if (head && contains(head, offset)) {
    const inner = { ...place, text: text.slice(0, head.end) };
    if (isPlan) return completeYaml({ project, readings, plan, ...inner, keys: planHeadKeys });
    const log = logOf(project, file);
    return log === undefined ? undefined : completeFrontMatter({ project, ...inner, log });
  }
  if (isInFence(text, offset)) return undefined;
  const log = logOf(project, file);
  return (
    some(plan && completeLabel({ project, readings, plan, ...place })) ??
    completeMention(project, place) ??
    (log === undefined ? undefined : completeRecord({ project, ...place, log }))
  );
}

/** Nothing to offer leaves the place to the next one. */
function some(completion: Completion | undefined): Completion | undefined {
  return completion && completion.items.length > 0 ? completion : undefined;
}

/** The log that a file belongs to, or would as soon as it reads as a decision. */
function logOf(project: Project, file: string): string | undefined {
  const own = project.decisions.find(decision => decision.file === file)?.log;
  return own ?? project.logs.find(log => log === folderOf(file));
}

function isInFence(text: string, offset: number): boolean {
  const fences = text.slice(0, offset).match(/^ {0,3}(?:```|~~~)/gm);
  return (fences?.length ?? 0) % 2 === 1;
}
