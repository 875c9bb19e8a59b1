import type { Verdict } from '../../model/analysis/gate-result.ts';
import { findNamed } from '../../model/find-named.ts';
import type { NoticeGate } from '../../model/plan/gate.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { type Day, type Days, type Sourced, wholeDays } from '../../model/value.ts';
import { addDays, daysBetween } from '../../text/day.ts';
import { daysText, dayText } from '../../text/day-text.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/** Passes when a contract is deprecated, and long enough before its sunset. */
export function checkNotice({ view, gate }: GateQuestion<NoticeGate>): Verdict {
  const { plan, today } = view;
  const contract = findNamed(plan.contracts, gate.contract);
  if (!contract) return unknownBecause(`there is no contract ${gate.contract.raw}`);
  const { id, deprecated, sunset } = contract;
  if (!deprecated || !sunset) {
    const lack = deprecated ? 'sunset' : 'deprecation';
    return unknownBecause(`the day of the ${lack} of ${id.value} is not written`);
  }
  const places = [deprecated, sunset].map(({ span }) => ({ file: plan.file, span }));
  const notice = daysBetween(deprecated.value, sunset.value);
  const wanted = gate.sunset ? wholeDays(gate.sunset.value) : 0;
  if (notice < wanted || notice < 0) {
    const finding =
      notice < 0
        ? `${id.value} ends ${daysText(-notice)} before its deprecation`
        : `${id.value} ends ${daysText(notice)} after its deprecation, not ${daysText(wanted)}`;
    return {
      value: 'fail',
      finding,
      key: `contract ${plan.file} ${id.value}`,
      label: id.value,
      places,
    };
  }
  if (deprecated.value > today) {
    const finding = `${id.value} is deprecated on ${dayText(deprecated.value, today)}`;
    return { value: 'pending', finding, until: deprecated.value, places };
  }
  const finding = `${id.value} is deprecated since ${dayText(deprecated.value, today)}`;
  return { value: 'pass', finding, places };
}

/** A sunset that is fixed, while nobody has said from when on the contract is deprecated. */
interface OpenNotice {
  readonly contract: string;
  readonly sunset: Sourced<Day>;
  readonly length: Days;
  /** The last day to deprecate it. */
  readonly by: Day;
}

/** The notice that a criterion asks for and nobody has begun; undefined where none is open. */
export function findOpenNotice(
  plan: Plan,
  { contract: ref, sunset }: NoticeGate,
): OpenNotice | undefined {
  const contract = findNamed(plan.contracts, ref);
  if (!sunset || !contract?.sunset || contract.deprecated) return undefined;
  const length = wholeDays(sunset.value);
  const by = addDays(contract.sunset.value, -length);
  return { contract: contract.id.value, sunset: contract.sunset, length, by };
}
