import type { Verdict } from '../../model/analysis/gate-result.ts';
import type { ManualGate } from '../../model/plan/gate.ts';
import { wholeDays } from '../../model/value.ts';
import { daysBetween } from '../../text/day.ts';
import { agoText, daysText, dayText } from '../../text/day-text.ts';
import { dayOf } from '../calendar/moment.ts';
import { askedOn } from './asked-on.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/** Passes while a person's word for it is fresh. Without a day nobody can tell how fresh it is. */
export function checkManual({ view, step, gate }: GateQuestion<ManualGate>): Verdict {
  const { plan, today } = view;
  const what = gate.what?.value ?? 'what a person must check';
  const who = gate.by ? ` by ${gate.by.value}` : '';
  const written = gate.passed ?? gate.at;
  const places = written ? [{ file: plan.file, span: written.span }] : [];
  if (gate.passed?.value === false) {
    const key = `manual ${plan.file} ${gate.span.start}`;
    return { value: 'fail', finding: `${what} did not hold`, key, label: what, places };
  }
  if (!gate.at || !gate.passed) return unknownBecause(`${what} ${whatIsMissing(gate)}`, places);
  const day = dayOf(gate.at.value, plan.timeZone);
  if (day === undefined || day > today) {
    return unknownBecause(`${what} is attested for a day that is still to come`, places);
  }
  const asked = askedOn(view, step);
  const age = daysBetween(day, asked);
  const limit = gate.maxAge ? wholeDays(gate.maxAge.value) : undefined;
  if (limit !== undefined && age > limit) {
    const ago = asked < today ? `${daysText(age)} before ${dayText(asked, today)}` : agoText(age);
    const when = `${what} was attested ${ago}`;
    return unknownBecause(`${when} (limit ${daysText(limit)})`, places);
  }
  return { value: 'pass', finding: `${what} was attested on ${dayText(day, today)}${who}`, places };
}

function whatIsMissing({ at, by, passed }: ManualGate): string {
  const who = by ? ` by ${by.value}` : '';
  if (passed) return `is attested${who}, but for no day`;
  return at ? 'has a day, but not whether it passed' : `is not attested${who}`;
}
