import type { Verdict } from '../../model/analysis/gate-result.ts';
import { type Decision, nameOf, statusOf } from '../../model/decision.ts';
import type { DecisionGate } from '../../model/plan/gate.ts';
import type { Place } from '../../text/span.ts';
import { certainDayOf, keyOfDecision } from '../conditions/obstacle.ts';
import { successorsOf } from '../decisions/supersession.ts';
import { findDecision } from '../names/references.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/** Passes while the decision has the status that is asked for. */
export function checkDecision({ view, gate }: GateQuestion<DecisionGate>): Verdict {
  const { decision, candidates } = findDecision(view.project, gate.ref.raw, view.plan.file);
  if (!decision) {
    const why = candidates.length > 0 ? 'may mean several decisions' : 'is not a known decision';
    return unknownBecause(`${gate.ref.raw} ${why}`);
  }
  const status = statusOf(decision);
  const places = placesOf(decision);
  if (status === 'unknown') {
    return unknownBecause(`the status of ${nameOf(decision)} is not known`, places);
  }
  const found = `${nameOf(decision)} is ${status}`;
  const [succession] = status === 'accepted' ? successorsOf(view.project, decision) : [];
  if (succession) {
    const { toldBy, successor } = succession;
    const said =
      toldBy === decision
        ? `names ${nameOf(successor)} as`
        : `${nameOf(successor)} says that it is`;
    return unknownBecause(`${found}, and ${said} its successor`, places);
  }
  if (status === gate.status) return { value: 'pass', finding: found, places };
  return {
    value: 'fail',
    finding: `${found}, not ${gate.status}`,
    key: keyOfDecision(decision),
    label: nameOf(decision),
    since: certainDayOf(decision),
    places,
  };
}

function placesOf({ file, status }: Decision): Place[] {
  return status ? [{ file, span: status.span }] : [];
}
