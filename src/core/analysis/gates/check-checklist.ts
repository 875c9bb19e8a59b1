import type { ChecklistGate, ChecklistItem } from '../../model/gate.ts';
import type { Verdict } from '../../model/gate-result.ts';
import { namesText } from '../../text/day-text.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/** Passes when every task is checked. A criterion without a box is nobody's word for anything. */
export function checkChecklist({ view, gate }: GateQuestion<ChecklistGate>): Verdict {
  if (gate.items.length === 0) return unknownBecause('the checklist is not read yet');
  const { file } = view.plan;
  const placesOf = (items: readonly ChecklistItem[]) => items.map(({ span }) => ({ file, span }));
  const open = gate.items.filter(({ checked }) => checked === false);
  if (open.length > 0) {
    const finding = `not checked: ${namesText(open.map(textOf))}`;
    const key = `checklist ${file} ${gate.span.start}`;
    return { value: 'fail', finding, key, label: 'its checklist', places: placesOf(open) };
  }
  const unmarked = gate.items.filter(({ checked }) => checked === undefined);
  if (unmarked.length > 0) {
    const finding = `nobody wrote whether this holds: ${namesText(unmarked.map(textOf))}`;
    return unknownBecause(finding, placesOf(unmarked));
  }
  return { value: 'pass', finding: 'everything is checked', places: placesOf(gate.items) };
}

function textOf({ text }: ChecklistItem): string {
  return text.value;
}
