import { analyse } from '../../core/analysis/analyse.ts';
import { readProject } from '../../core/formats/read-project.ts';
import { type FailLevel, isFailure } from '../../core/reports/findings/fail-level.ts';
import { createPlaces } from '../../core/reports/places.ts';
import { part, type TextLine } from '../../core/reports/text-line.ts';
import { findEverything } from '../../core/rules/common/check-project.ts';
import { count } from '../../core/text/count.ts';
import { createUncommitted, type Uncommitted } from '../../host/git/find-edited.ts';
import { messageOf } from '../../host/message-of.ts';
import { type TextChange, UnwritableText, writeTexts } from '../../host/write-texts.ts';
import type { Io } from '../io.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { type CheckedProject, type FixPlan, planFixes } from './plan-fixes.ts';
import type { Refusal, VerbResult } from './verb.ts';

/** Puts right what can be put right in one way only, or only says what that would be. */
export interface FixRequest {
  readonly folder: string;
  readonly failOn: FailLevel;
  /** `force` also writes what is not committed, which git could not give back. */
  readonly mode: 'write' | 'force' | 'dry-run';
  /** A moment that stands for now; undefined means the clock. */
  readonly now: string | undefined;
}

/** What was put right, and what is left; refused, and nothing written, where git could not give a file back. */
export async function fix(request: FixRequest, io: Io): Promise<VerbResult | Refusal> {
  const { folder, failOn, mode, now } = request;
  const input = await evaluate(folder, now ?? io.clock(), io);
  const { project, analysis, facts } = input;
  const before = { project, findings: findEverything(project, analysis) };
  const plan = planFixes(before, (files): CheckedProject => {
    const next = readProject(files, project.prefix);
    return { project: next, findings: findEverything(next, analyse(next, facts)) };
  });
  const changes = findChanges(input, plan);
  const refusal = mode === 'write' ? await refuseUncommitted(input, changes, io) : undefined;
  if (refusal) return refusal;
  const failure = mode === 'dry-run' ? undefined : write(input.folder, changes);
  if (failure) return failure;
  const left = plan.after.findings;
  const found = left.some(({ severity }) => isFailure(severity, failOn));
  const files = changes.map(({ path }) => input.pathOf(path));
  return {
    kind: 'report',
    found,
    json: {
      mode: mode === 'dry-run' ? mode : 'write',
      fixes: fixesJson(input, plan),
      files,
      left: left.length,
    },
    text: () => textLines(input, plan, { mode, files: files.length }),
  };
}

/** Somebody could not tell their own edits from ours afterwards, nor take ours back alone. */
async function refuseUncommitted(
  { folder, pathOf }: Evaluation,
  changes: readonly TextChange[],
  { environment }: Io,
): Promise<Refusal | undefined> {
  const uncommittedOf = await createUncommitted(folder, environment);
  for (const { path } of changes) {
    const uncommitted = uncommittedOf(path);
    if (uncommitted) return { kind: 'wrong', message: `${pathOf(path)} ${hints[uncommitted]}` };
  }
  return undefined;
}

const hints: Readonly<Record<Uncommitted, string>> = {
  edited: 'has edits that are not committed. Commit them first, or add --force.',
  new: 'is not committed. Commit it first, or add --force.',
};

function write(folder: string, changes: readonly TextChange[]): Refusal | undefined {
  if (changes.length === 0) return undefined;
  try {
    writeTexts(folder, changes);
    return undefined;
  } catch (error) {
    const message = messageOf(error);
    if (error instanceof UnwritableText) return { kind: 'wrong', message };
    return { kind: 'wrong', message: `Not everything could be written: ${message}.` };
  }
}

function findChanges({ project }: Evaluation, { after }: FixPlan): readonly TextChange[] {
  return [...after.project.files.values()].flatMap(({ path, content }) => {
    const old = project.files.get(path)?.content;
    if (old?.kind !== 'text' || content.kind !== 'text' || old.text === content.text) return [];
    return [{ path, before: old.text, after: content.text }];
  });
}

function fixesJson(input: Evaluation, { fixes }: FixPlan) {
  const show = createPlaces(input);
  return fixes.map(({ finding, title }) => ({
    rule: finding.rule,
    ...show(finding.place),
    message: finding.message,
    title,
  }));
}

interface Outcome {
  readonly mode: FixRequest['mode'];
  readonly files: number;
}

function textLines(input: Evaluation, plan: FixPlan, { mode, files }: Outcome): TextLine[] {
  const show = createPlaces(input);
  const lines = plan.fixes.map(({ finding, title }): TextLine => {
    const { file, line } = show(finding.place);
    return [part(`${title}  `), part(`${finding.rule}  ${file}:${line}`, 'quiet')];
  });
  return [...lines, [part(summary(plan, { mode, files }), 'strong')]];
}

function summary({ fixes, after }: FixPlan, { mode, files }: Outcome): string {
  const left = `${count(after.findings.length, 'finding')} left`;
  if (fixes.length === 0) return `Nothing to put right in one way only: ${left}.`;
  const where = `in ${count(files, 'file')}`;
  const what = `${count(fixes.length, 'finding')} ${where}`;
  return `${mode === 'dry-run' ? 'Would put right' : 'Put right'}: ${what}. ${left}.`;
}
