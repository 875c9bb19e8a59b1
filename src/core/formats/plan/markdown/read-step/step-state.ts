import type { StepStatus } from '../../../../model/plan/plan.ts';
import type { Day, Sourced } from '../../../../model/value.ts';
import { sliceOf } from '../../../../text/span.ts';
import { stateOfEmoji } from '../../../../text/state-signs.ts';
import { createSourced, isFull, type PlanSource, report } from '../../plan-source.ts';
import { allStepWords } from '../../status-words.ts';
import { limitsEnd, takesBack } from '../../values/read-status.ts';
import { readStepStatus } from '../../values/read-step-status.ts';
import { wordOf } from '../../word-of.ts';
import { shortened } from '../../yaml/yaml-fields.ts';
import type { StepNode } from '../find-steps/step-node.ts';
import { markAtEnd, markOfBox, readMark } from '../words/mark-status.ts';
import { isState, withoutDay } from '../words/state-title.ts';
import { isStruck } from '../words/without-struck.ts';

/** What is written about the status of a step, beside its box. */
export interface StateHints {
  /** A label or a line `Status:`. */
  readonly status: Sourced<string> | undefined;
  readonly started: Sourced<Day> | undefined;
  readonly finished: Sourced<Day> | undefined;
  readonly title: Sourced<string>;
}

export interface StepState {
  readonly status: Sourced<StepStatus> | undefined;
  /** The status word, where it says that the step is blocked. */
  readonly blocked: Sourced<string> | undefined;
}

/**
 * A box is the word that counts; only an open one is refined by what else is written. Where something beside
 * it says otherwise than that the step is done, it is not known what holds.
 */
export function readStepState(source: PlanSource, node: StepNode, hints: StateHints): StepState {
  const box = readBox(source, node, hints.title);
  const isOpen = box === undefined || box === 'unknown' || box.value === 'planned';
  if (!isOpen) {
    const isDoubtful = contradicts(source, box, hints.status) && box.value === 'done';
    return { status: isDoubtful ? undefined : box, blocked: undefined };
  }
  const declared = readDeclared(source, hints);
  if (box !== undefined && box !== 'unknown') return refineOpen(source, box, { declared, hints });
  if (declared?.status) return declared;
  const other = stateWithoutBox(source, hints);
  // A word that nobody understands may take an end back.
  return declared && other.status?.value === 'done' ? declared : other;
}

/** Reports a label or a line that says otherwise than the box; a word that is not understood may take an end back. */
function contradicts(
  source: PlanSource,
  box: Sourced<StepStatus>,
  said: Sourced<string> | undefined,
): boolean {
  if (!said) return false;
  const { status } = readStepStatus(source, said);
  if (status ? status.value === box.value : box.value !== 'done' || !deniesEnd(said.value))
    return false;
  const told = status ? `that the step is ${status.value}` : `"${shortened(said.value)}"`;
  const message = `This says ${told}, but its box says that it is ${box.value}.`;
  const other = { span: box.span, message: `This says that it is ${box.value}.` };
  if (!isFull(source)) source.problems.push({ span: said.span, message, other });
  return true;
}

/** `done, except the EU rows` is no whole end; `done, but see #12` may say what else there is. */
function deniesEnd(said: string): boolean {
  if (!/^\W*(?:done|complete)/i.test(said)) return limitsEnd(said);
  return /\b(?:mostly|almost|nearly|partly|partial(?:ly)?|except)\b/i.test(said);
}

type Box = Sourced<StepStatus> | 'unknown' | undefined;

function readBox(source: PlanSource, node: StepNode, title: Sourced<string>): Box {
  if (!node.task) return undefined;
  const { mark, span } = node.task;
  const written = sliceOf(source.text, span);
  if (written === '[]') report(source, span, 'Write "[ ]" with a space: this is no box elsewhere.');
  const reading = readMark(mark, { isStruck: isGivenUp(source, title) });
  if (reading)
    return {
      ...createSourced(source.text, reading.value, { span, source: 'box' }),
      doubt: reading.doubt,
    };
  report(
    source,
    span,
    `The mark "${mark}" has no known meaning. Use "[ ]", "[x]", "[/]" or "[-]".`,
  );
  return 'unknown';
}

/** Struck out, perhaps with a word behind it that says why: `~~Keep a replica~~ cancelled, see ADR-0047`. */
function isGivenUp(source: PlanSource, title: Sourced<string>): boolean {
  if (!title.value.startsWith('~~')) return false;
  if (isStruck(title.value)) return true;
  const word = wordBehindStruck(title);
  if (word === undefined) return false;
  return readStepStatus(source, { ...title, value: word }).status?.value === 'cancelled';
}

/** The word behind a title that is struck out: `~~Copy the rows~~ **done**`. */
function wordBehindStruck(title: Sourced<string>): string | undefined {
  const end = title.value.startsWith('~~') ? title.value.indexOf('~~', 2) : -1;
  if (end < 0) return undefined;
  const [, word] =
    /^[\s:(*–—-]+([\p{Alpha}' ]+?)(?=\s+see\s|\s*(?:[,;.:)*–—-]|$))/u.exec(
      title.value.slice(end + 2),
    ) ?? [];
  return word;
}

function readDeclared(source: PlanSource, { status }: StateHints): StepState | undefined {
  if (!status) return undefined;
  const box = readBoxIn(status);
  if (box) return { status: box, blocked: undefined };
  const reading = readStepStatus(source, status);
  const { problem } = reading;
  if (problem) report(source, status.span, problem.message, problem.near);
  return { status: reading.status, blocked: reading.isBlocked ? status : undefined };
}

/** A box in the place of a word. */
function readBoxIn(status: Sourced<string>): Sourced<StepStatus> | undefined {
  return readMarkIn(status, markOfBox(status.value));
}

function readMarkIn(
  said: Sourced<string>,
  mark: string | undefined,
): Sourced<StepStatus> | undefined {
  const reading = mark === undefined ? undefined : readMark(mark, { isStruck: false });
  return reading && { ...said, ...reading };
}

interface Refinement {
  readonly declared: StepState | undefined;
  readonly hints: StateHints;
}

function refineOpen(
  source: PlanSource,
  box: Sourced<StepStatus>,
  refinement: Refinement,
): StepState {
  const { declared, hints } = refinement;
  const saysDone = declared?.status?.value === 'done' ? declared.status : hints.finished;
  if (saysDone) {
    report(source, saysDone.span, 'This says that the step is done, but its box is open.');
    return { status: startedOr(box, hints), blocked: undefined };
  }
  if (declared) return declared;
  const sign = signState(source, hints.title);
  if (sign && sign.value !== 'done' && sign.value !== 'planned') {
    return { status: sign, blocked: undefined };
  }
  return haltedState(source, hints.title) ?? { status: startedOr(box, hints), blocked: undefined };
}

/** `(blocked)` or `(on hold)` at the end of a title. */
function haltedState(source: PlanSource, title: Sourced<string>): StepState | undefined {
  const word = wordAtEnd(title);
  // What stands behind a colon is the reason, and may be none.
  if (word === undefined || word.includes(':') || !saysState(source, word)) return undefined;
  const { status, isBlocked } = readStepStatus(source, { ...title, value: word });
  if (isBlocked) return { status, blocked: wordIn(source, title, word) };
  if (status?.value !== 'on-hold') return undefined;
  return { status: { ...status, doubt: titleDoubt(word) }, blocked: undefined };
}

function titleDoubt(word: string): string {
  return `"${word}" in the title is read as the status.`;
}

/** A word of the title at its own place. */
function wordIn({ text }: PlanSource, title: Sourced<string>, word: string): Sourced<string> {
  const start = text.lastIndexOf(word, title.span.end);
  const span = { start, end: start + word.length };
  return start < title.span.start
    ? title
    : createSourced(text, word, { span, source: title.source });
}

function startedOr(box: Sourced<StepStatus>, { started }: StateHints): Sourced<StepStatus> {
  if (!started) return box;
  return {
    ...started,
    value: 'in-progress',
    doubt: 'The box is open, and a day of its start is written.',
  };
}

/** Without a box: a sign or a word in the title, or the day it was finished. Else nothing is known. */
function stateWithoutBox(source: PlanSource, hints: StateHints): StepState {
  const { title, finished, started } = hints;
  if (finished)
    return { status: { ...finished, value: 'done', doubt: undefined }, blocked: undefined };
  const status = readTitleState(source, title);
  if (status) return { status, blocked: undefined };
  if (!started) return { status: undefined, blocked: undefined };
  return { status: { ...started, value: 'in-progress', doubt: undefined }, blocked: undefined };
}

/** A box at the end of a heading; anywhere else it may be what the step is about. */
function boxState(title: Sourced<string>): Sourced<StepStatus> | undefined {
  return title.source === 'heading' ? readMarkIn(title, markAtEnd(title.value)) : undefined;
}

/** What a sign or a word in a title says of what it names. */
export function readTitleState(
  source: PlanSource,
  title: Sourced<string>,
): Sourced<StepStatus> | undefined {
  return (
    boxState(title) ??
    signState(source, title) ??
    wordState(source, title) ??
    endState(source, title)
  );
}

function signState(source: PlanSource, title: Sourced<string>): Sourced<StepStatus> | undefined {
  const written = sliceOf(source.text, title.span);
  const state = stateOfEmoji(written);
  if (state === undefined || (state === 'done' && takesBack(remarkOf(written)))) return undefined;
  const { status } = readStepStatus(source, { ...title, value: state });
  return status && { ...status, doubt: 'A sign in the title is read as the status.' };
}

/** What stands behind a sign in a title; where it begins the title or follows its number, only brackets at the end. */
function remarkOf(title: string): string {
  const [, before = '', after = ''] = /^(.*)[✅☑✔✓]\ufe0f?(.*)$/su.exec(title) ?? [];
  const isFirst = before.length < 40 && /^(?:\p{Alpha}+ )?[#\d.]*\s*[:.)–—-]?\s*$/u.test(before);
  return isFirst ? (/\([^()]*\)\W*$/.exec(title.slice(-100))?.[0] ?? '') : after;
}

/** `(completed)` or `[DONE]` at the end of a title. One that is struck out may be done as well as dropped. */
function wordState(source: PlanSource, title: Sourced<string>): Sourced<StepStatus> | undefined {
  const word = wordAtEnd(title) ?? wordBehindStruck(title);
  if (word === undefined || !saysState(source, word)) return undefined;
  const { status } = readStepStatus(source, { ...title, value: word });
  return status && { ...status, doubt: titleDoubt(word) };
}

/** `Phase 1: complete`: what stands behind the last colon or dash is a state and nothing else. */
function endState(source: PlanSource, title: Sourced<string>): Sourced<StepStatus> | undefined {
  const told = withoutDay(title.value.slice(-60));
  const word = /^.{3,}(?:[:：]|\s[–—-])\s+([\p{Alpha} -]{4,20})$/u.exec(told)?.[1];
  if (word === undefined || !isState(word)) return undefined;
  const { status } = readStepStatus(source, { ...title, value: word });
  return status && { ...status, doubt: titleDoubt(word) };
}

/** What stands in brackets at the end. */
function wordAtEnd(title: Sourced<string>): string | undefined {
  return /[([（【]([^()[\]（）【】]{1,40})[)\]）】]$/u.exec(title.value.slice(-44))?.[1];
}

/**
 * Whether words begin with a state, and what follows tells when, why or how far: `(active users)` and `(Next.js)`
 * only begin like one. A `(new)` thing is one that is made, `(Next 14)` a framework.
 */
function saysState({ words }: PlanSource, said: string): boolean {
  const text = said.replace(/^(?:100 ?%|fully|completely) /i, '');
  const ends = [text.length, ...[...text.matchAll(remarks)].map(({ index }) => index)];
  return ends.some(end => {
    const word = wordOf(text.slice(0, end));
    if (words.steps.has(word) || words.steps.has(text.slice(0, end))) return true;
    const isThing = word === 'new' || (word === 'next' && end < text.length);
    return !isThing && allStepWords.has(word);
  });
}

const remarks =
  /\s*[:;,–—|/?]|\s+(?:[-&+~#@\d<>]|(?:and|but|as|at|by|due|except|for|from|in|last|next|on|per|pending|separately|since|this|till|to|until|via|waiting|with(?:out)?|am|bis|durch|im|mit|seit|von|wegen|avec|dans|depuis|en|par|pour|con|dal|desde|em|hasta|por|para|до|из-за|с)(?=[\s:]))/giu;
