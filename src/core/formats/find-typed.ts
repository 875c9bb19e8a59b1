import type { Plan } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';
import { findChange, type TextChange } from '../text/find-change.ts';
import { isEqualData } from '../text/is-equal-data.ts';
import { moved } from '../text/moved.ts';
import { isSameReading } from './configuration/reading.ts';
import { languageOf } from './document.ts';
import { type FileReading, knownReading } from './read-file.ts';
import { type RereadSteps, rereadSteps } from './reread-yaml-plan.ts';

/** The steps of one plan that are all that differs between two versions of a project. */
export interface TypedSteps extends RereadSteps {
  readonly before: Plan;
  readonly after: Plan;
}

/** What somebody typed in a step of a plan; undefined where more differs, or it is not known. */
export function findTypedSteps(before: Project, after: Project): TypedSteps | undefined {
  const typed = findTypedFile(before, after);
  if (!typed) return undefined;
  const { known, now, text } = typed;
  if (!known.plain || !now.plain) return undefined;
  if (known.plan !== known.plain.plan || now.plan !== now.plain.plan) return undefined;
  const reread = rereadSteps(known.plain, text, now.reading.words);
  return reread && { ...reread, before: known.plain.plan, after: now.plain.plan };
}

/** A part of a Markdown text from which nothing is read. */
export interface TypedText {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly change: TextChange;
}

/**
 * What somebody typed in a Markdown text that is no plan, where all that is read of it is the same
 * but for places that moved; undefined where more differs, or it is not known.
 */
export function findTypedText(before: Project, after: Project): TypedText | undefined {
  const typed = findTypedFile(before, after);
  if (!typed) return undefined;
  const { known, now, former, text } = typed;
  const isMarkdown = (each: string) => languageOf(now.file.path, each) === 'markdown';
  if (!isMarkdown(former) || !isMarkdown(text)) return undefined;
  if (known.plan || known.record || now.plan || now.record) return undefined;
  const change = findChange(former, text);
  const old = { decision: withoutForm(known), problems: known.problems };
  const { problems } = now;
  if (!isEqualData(moved(old, change), { decision: withoutForm(now), problems })) return undefined;
  // A heading may make records of texts that have it too.
  const isHeard = !isEqualData(known.decision?.form, now.decision?.form);
  if (isHeard && !isEqualData(recordsOf(before), recordsOf(after))) return undefined;
  return { file: now.file.path, before: former, after: text, change };
}

function withoutForm({ decision }: FileReading): object | undefined {
  return decision && { ...decision, form: [] };
}

function recordsOf({ decisions }: Project): readonly string[] {
  return decisions.map(({ file }) => file);
}

interface TypedFile {
  readonly known: FileReading;
  readonly now: FileReading;
  readonly former: string;
  readonly text: string;
}

/** The only file that differs, with its texts and what was read of both in the same way. */
function findTypedFile(before: Project, after: Project): TypedFile | undefined {
  if (before.prefix !== after.prefix || before.files.size !== after.files.size) return undefined;
  const changed = [...after.files.values()].filter(file => before.files.get(file.path) !== file);
  const [file, ...others] = changed;
  const old = file && before.files.get(file.path);
  if (!file || !old || others.length > 0) return undefined;
  if (file.content.kind !== 'text' || old.content.kind !== 'text') return undefined;
  const [known, now] = [knownReading(old), knownReading(file)];
  if (!known || !now || !isSameReading(known.reading, now.reading)) return undefined;
  return { known, now, former: old.content.text, text: file.content.text };
}
