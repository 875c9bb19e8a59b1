import type { Dependency, Impediment } from '../../../../model/plan/plan.ts';
import type { Rollback } from '../../../../model/plan/rollback.ts';
import type { Reference } from '../../../../model/reference.ts';
import type { Day, Sourced } from '../../../../model/value.ts';
import { parseInline } from '../../../../parse/inline.ts';
import { type Span, sliceOf } from '../../../../text/span.ts';
import { createSourced, type PlanSource, report } from '../../plan-source.ts';
import { isNothing } from '../../values/is-nothing.ts';
import { readDay } from '../../values/read-day.ts';
import { limitsEnd } from '../../values/read-status.ts';
import { splitImpediment } from '../../values/split-impediment.ts';
import type { StepNode } from '../find-steps/step-node.ts';
import { isSearchable } from '../sections/read-line.ts';
import { findPhrases, type Phrase } from '../words/phrases.ts';
import { isStruck, withoutStruck } from '../words/without-struck.ts';
import { findNamedSteps } from './named-steps.ts';
import {
  findNoteField,
  findNoteFields,
  findSlip,
  type NoteField,
  noteLines,
  partTitle,
  type Slip,
} from './note-fields.ts';
import { readRollbackLine } from './read-rollback-line.ts';
import type { StepWords } from './step-words.ts';

/** What the prose of a step says about it: its notes, and clauses in its title. */
export interface StepNotes {
  readonly owners: readonly Sourced<string>[];
  readonly status: Sourced<string> | undefined;
  readonly due: Sourced<Day> | undefined;
  readonly start: Sourced<Day> | undefined;
  readonly started: Sourced<Day> | undefined;
  readonly finished: Sourced<Day> | undefined;
  readonly reviewed: Sourced<Day> | undefined;
  readonly window: Reference | undefined;
  readonly release: Sourced<string> | undefined;
  readonly rollback: Rollback | undefined;
  readonly risks: readonly Sourced<string>[];
  readonly dependsOn: readonly Dependency[];
  readonly blockedBy: readonly Impediment[];
  /** Labels that are not read, and were most likely meant. */
  readonly slips: readonly Slip[];
}

/** `isStep` tells whether a word is the id or the title of a step: prose counts only where it is. */
export function readStepNotes(
  source: PlanSource,
  { node, fields: inTitle }: Pick<StepWords, 'node' | 'fields'>,
  isStep: (word: string) => boolean,
): StepNotes {
  const { text } = source;
  const { title, notes } = partTitle(text, node.lines);
  const lines = [...notes, ...noteLines(node.blocks)].filter(isSearchable);
  const saysWhen = (value: Span) => saysOnlyWhen(sliceOf(text, value));
  const counts = ({ value }: { readonly value: Span }) => !isStruck(sliceOf(text, value));
  const fields = [...inTitle, ...lines.flatMap(line => findNoteFields(text, line))].filter(counts);
  const phrases = [
    ...title.filter(isSearchable).flatMap(line => phrasesOfTitle(text, line, node)),
    ...(node.origin === 'heading' ? [] : lines.flatMap(line => phrasesOfNote(text, line))),
  ].filter(counts);
  const slips = lines.flatMap(line => findSlip(text, line) ?? []);
  for (const { span, near } of slips) {
    report(source, span, `The label "${sliceOf(text, span)}" is not known.`, near);
  }
  return {
    slips,
    owners: valuesOf(fields, 'owners').flatMap(value => readOwners(source, value)),
    status: valuesOf(fields, 'status').map(value => proseText(source, value))[0],
    due: dayOf(source, valuesOf(fields, 'due')) ?? dueInLines(source, title),
    start: dayOf(source, valuesOf(fields, 'start')),
    started: dayOf(source, valuesOf(fields, 'started').filter(saysWhen)),
    finished: dayOf(source, valuesOf(fields, 'finished').filter(saysWhen)),
    reviewed: dayOf(source, valuesOf(fields, 'reviewed').filter(saysWhen)),
    window: valuesOf(fields, 'window').map(span => ({ raw: sliceOf(text, span), span }))[0],
    release: valuesOf(fields, 'release').map(value => proseText(source, value))[0],
    rollback: valuesOf(fields, 'rollback')
      .filter(value => !isNothing(sliceOf(text, value)))
      .map(value => readRollbackLine(source, value))[0],
    risks: valuesOf(fields, 'risks')
      .filter(value => !isNothing(sliceOf(text, value)))
      .map(value => proseText(source, value)),
    dependsOn: [
      ...valuesOf(fields, 'depends-on'),
      ...phrases.filter(({ kind }) => kind !== 'blocked-by').map(({ value }) => value),
    ].flatMap(value => findNamedSteps(text, value, isStep)),
    blockedBy: [
      ...valuesOf(fields, 'blocked-by').filter(value => !isNothing(sliceOf(text, value))),
      ...phrases.filter(({ kind }) => kind === 'blocked-by').map(({ value }) => value),
    ].map(value => splitImpediment(text, value)),
  };
}

/** Owners of a line: names with commas or breaks between them, without the marks around them. */
export function readOwners(source: PlanSource, value: Span): readonly Sourced<string>[] {
  const found: Sourced<string>[] = [];
  const links = parseInline(source.text, value).flatMap(each => (each.kind === 'link' ? each : []));
  const written = sliceOf(source.text, value).replaceAll(/<br ?\/?>/gi, tag =>
    ','.repeat(tag.length),
  );
  for (const match of written.matchAll(/[^,;&]+/g)) {
    const name = match[0].replace(/^[\s*_`([]+/, '');
    const start = value.start + match.index + match[0].length - name.length;
    const trimmed = name.replace(/[\s*_`)\].]+$/, '');
    if (trimmed === '' || isNothing(trimmed) || /^tb[ad]$|^<!--|^\?+$/i.test(trimmed)) continue;
    const link = links.find(({ text }) => text.start === start);
    found.push(proseText(source, link ? link.text : { start, end: start + trimmed.length }));
  }
  return found;
}

export function proseText(source: PlanSource, span: Span): Sourced<string> {
  return createSourced(source.text, sliceOf(source.text, span), { span, source: 'line' });
}

/** A title that starts with the words is itself the waiting; it does not say what blocks it. */
function phrasesOfTitle(text: string, line: Span, node: StepNode): readonly Phrase[] {
  return findPhrases(text, line).filter(
    ({ value }) =>
      !/^\W*(?:waiting|after|wartet|en attente|esperando|aguardando|in attesa)\b/i.test(
        text.slice(line.start, value.start),
      ) || line !== node.lines[0],
  );
}

/** In notes a phrase counts only as the first words. */
function phrasesOfNote(text: string, line: Span): readonly Phrase[] {
  if (findNoteField(text, line)) return [];
  return findPhrases(text, line)
    .filter(({ value }) => value.start - line.start < 24)
    .slice(0, 1);
}

function valuesOf(fields: readonly NoteField[], key: NoteField['key']): readonly Span[] {
  return fields.filter(field => field.key === key).map(({ value }) => value);
}

/** Whether a day stands there as something that was: "planned for 2026-05-01" and "2026-05-01?" do not. */
function saysOnlyWhen(written: string): boolean {
  const said = withoutStruck(written).replaceAll(/[*_`]/g, '').trim();
  return /^(?:on )?\d{4}-\d{2}-\d{2}(?!\d)/i.test(said) && !/[?？]/.test(said) && !limitsEnd(said);
}

/** The first day that a line of these holds. */
export function dayOf(source: PlanSource, values: readonly Span[]): Sourced<Day> | undefined {
  for (const value of values) {
    const written = withoutStruck(sliceOf(source.text, value));
    const match = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/.exec(written);
    const day = match ? readDay(match[0]) : undefined;
    if (!match || day === undefined) continue;
    const start = value.start + match.index;
    return { ...proseText(source, { start, end: start + match[0].length }), value: day };
  }
  return undefined;
}

/** `(due 2026-04-10)`. */
export function dueInLines(source: PlanSource, lines: readonly Span[]): Sourced<Day> | undefined {
  for (const line of lines.filter(isSearchable)) {
    const written = withoutStruck(sliceOf(source.text, line));
    const match = /\bdue(?: by| on)?:?\s+(\d{4}-\d{2}-\d{2})\b/i.exec(written);
    const day = match?.[1] === undefined ? undefined : readDay(match[1]);
    if (!match || day === undefined) continue;
    const end = line.start + match.index + match[0].length;
    return { ...proseText(source, { start: end - day.length, end }), value: day };
  }
  return undefined;
}
