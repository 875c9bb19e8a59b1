import type { StepMatch } from '../analysis/names/references.ts';
import { type Plan, type Step, type StepStatus, stepStatuses } from '../model/plan/plan.ts';
import { type Project, textOf } from '../model/project.ts';
import type { Sourced } from '../model/value.ts';
import { encloses, type Span, sliceOf } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { upperFirst } from '../text/upper-first.ts';
import { fromNext, type StatusChoices } from './status-choice.ts';
import { findStatusGap } from './status-gap.ts';

/**
 * The statuses that a step can be given where its plan says the status with a box or a word of its own,
 * or in YAML has room for one. Whatever else stands in the plan stays.
 */
export function stepStatusesFor(project: Project, { plan, step }: StepMatch): StatusChoices {
  const text = textOf(project, plan.file);
  const written = step.status?.raw === '' ? undefined : step.status?.raw;
  const write = text !== undefined && plan.isWhole ? findWay(plan, step, text) : undefined;
  if (!write) return { written, choices: [] };
  const { file } = plan;
  const choices = fromNext(stepStatuses, step.status?.value).flatMap(status => {
    if (status === step.status?.value && written !== undefined) return [];
    const way = write(status);
    if (!way) return [];
    return [{ word: way.word, change: { kind: 'change' as const, file, edits: way.edits } }];
  });
  return { written, choices };
}

interface Written {
  readonly word: string;
  readonly edits: readonly TextEdit[];
}

/** Writes a status; undefined for one that cannot be said this way. */
type Way = (status: StepStatus) => Written | undefined;

function findWay(plan: Plan, step: Step, text: string): Way | undefined {
  const { status } = step;
  if (plan.format === 'yaml') return yamlWay(plan, step, text);
  if (!status || isTold(step, status)) return undefined;
  if (status.source === 'box') return boxWay(plan, status.span, text);
  // A heading speaks of all that stands below it.
  if (status.source === 'heading') {
    const box = findBox(step, text);
    return box && boxWay(plan, box, text);
  }
  return isOwnWord(status.raw) ? wordWay(plan, step, { text, status }) : undefined;
}

function yamlWay(plan: Plan, step: Step, text: string): Way | undefined {
  const { status } = step;
  if (isShared(plan, step)) return undefined;
  if (status && status.raw !== '' && !isTold(step, status)) {
    return word => ({ word, edits: [{ span: status.span, newText: word }] });
  }
  // One that is not understood is written all the same.
  const gap = status && findStatusGap(step, text);
  if (!gap) return undefined;
  return word => ({ word, edits: [{ span: gap.span, newText: `${gap.before}${word}` }] });
}

/** Whether another step says its status by an alias of this one, or both do by a third. */
function isShared({ steps }: Plan, step: Step): boolean {
  const { status } = step;
  if (!status || status.raw === '') return false;
  return steps.some(each => each !== step && each.status?.span.start === status.span.start);
}

/** Whether the status is no word of its own, but told by the title or by a day. */
function isTold({ title, started, finished }: Step, { span }: Sourced<StepStatus>): boolean {
  return [title, started, finished].some(value => value && encloses(value.span, span));
}

const signs: ReadonlyMap<StepStatus, string> = new Map([
  ['planned', '[ ]'],
  ['in-progress', '[/]'],
  ['done', '[x]'],
  ['cancelled', '[-]'],
]);

/** Open and done for all; the other signs for plans that use them, as no other reader draws them. */
function boxWay(plan: Plan, span: Span, text: string): Way {
  return status => {
    const own = plan.steps.find(
      each => each.status?.source === 'box' && each.status.value === status,
    );
    const isCommon = status === 'planned' || status === 'done';
    const newText = own?.status?.raw ?? (isCommon ? signs.get(status) : undefined);
    if (newText === undefined || newText === sliceOf(text, span)) return undefined;
    return { word: status, edits: [{ span, newText }] };
  };
}

/** As other steps of the plan say it, else in English. */
function wordWay(
  plan: Plan,
  step: Step,
  { text, status: old }: { readonly text: string; readonly status: Sourced<StepStatus> },
): Way {
  return status => {
    const said = plan.steps.flatMap(each => (each.status ? [each.status] : []));
    const own = said.find(
      ({ value, raw, source }) => value === status && source === old.source && isOwnWord(raw),
    );
    const plain = status.replace('-', ' ');
    const newText = own?.raw ?? (/^\p{Upper}/u.test(old.raw) ? upperFirst(plain) : plain);
    return { word: newText, edits: [{ span: old.span, newText }, ...tick(step, text, status)] };
  };
}

/** A box beside a word says whether the step is done. */
function tick(step: Step, text: string, status: StepStatus): readonly TextEdit[] {
  const span = findBox(step, text);
  return span ? [{ span, newText: status === 'done' ? '[x]' : '[ ]' }] : [];
}

/** The box in front of a step. */
function findBox({ span, title }: Step, text: string): Span | undefined {
  const start = Math.min(span.start, title.span.start);
  const match = /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]/.exec(text.slice(start, title.span.end));
  if (!match) return undefined;
  const end = start + match[0].length;
  return { start: end - '[ ]'.length, end };
}

/** A word or two, or a sign: nothing that would be lost. */
function isOwnWord(raw: string): boolean {
  return raw.length <= 20 && !/[\d([#@:;,.|]/.test(raw);
}
