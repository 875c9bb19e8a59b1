import {
  type ChecklistItem as Box,
  type ChecklistReading,
  readChecklist,
} from '../../formats/side/read-checklist.ts';
import type { Verdict } from '../../model/analysis/gate-result.ts';
import type { ChecklistGate, ChecklistItem } from '../../model/plan/gate.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import { namesText } from '../../text/names-text.ts';
import { createMemory } from '../memory.ts';
import { sidePath } from '../names/side-path.ts';
import type { PlanView } from '../world.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/** Passes when every task is checked. A criterion without a box is nobody's word for anything. */
export function checkChecklist({ view, gate }: GateQuestion<ChecklistGate>): Verdict {
  const list =
    gate.items.length > 0
      ? { file: view.plan.file, items: gate.items.map(toBox) }
      : readTasks(view, gate);
  if (!list) {
    const isOutside = checklistPath(view.project, view.plan, gate) === undefined;
    const where = isOutside ? 'lies outside of the project' : 'is not there';
    return unknownBecause(`the checklist ${nameOf(gate)} ${where}`);
  }
  const { file, items } = list;
  const placesOf = (boxes: readonly Box[]) => boxes.map(({ span }) => ({ file, span }));
  const namesOf = (boxes: readonly Box[]) => namesText(boxes.map(({ text }) => text));
  const open = items.filter(({ done }) => done === false);
  if (open.length > 0) {
    const finding = `not checked: ${namesOf(open)}`;
    const key = `checklist ${file} ${gate.heading?.value ?? gate.span.start}`;
    return { value: 'fail', finding, key, label: 'its checklist', places: placesOf(open) };
  }
  const unmarked = items.filter(({ done }) => done === undefined);
  if (unmarked.length > 0) {
    const finding = `nobody wrote whether this holds: ${namesOf(unmarked)}`;
    return unknownBecause(finding, placesOf(unmarked));
  }
  return { value: 'pass', finding: 'everything is checked', places: placesOf(items) };
}

/** The file that holds the tasks; undefined where it lies outside of the project. */
export function checklistPath(
  project: Project,
  plan: Plan,
  { file }: ChecklistGate,
): string | undefined {
  return file ? sidePath(project, plan, file.value) : plan.file;
}

function toBox({ text, checked, span }: ChecklistItem): Box {
  return { text: text.value, done: checked, span };
}

const remember = createMemory<ChecklistReading>();

/** The tasks of another Markdown file, or of the plan itself below a heading. */
function readTasks({ project, plan }: PlanView, gate: ChecklistGate) {
  const { heading } = gate;
  const path = checklistPath(project, plan, gate);
  const content = path === undefined ? undefined : project.files.get(path)?.content;
  if (path === undefined || content?.kind !== 'text') return undefined;
  const reading = remember(content, heading?.value ?? '', () =>
    readChecklist(content.text, heading?.value),
  );
  return reading.kind === 'items' ? { file: path, items: reading.items } : undefined;
}

function nameOf({ file, heading }: ChecklistGate): string {
  if (heading && file) return `${heading.value} of ${file.value}`;
  return heading?.value ?? file?.value ?? 'of the plan';
}
