import type { Verdict } from '../../model/analysis/gate-result.ts';
import { holds, toLimit } from '../../model/plan/comparison.ts';
import type { PremortemGate } from '../../model/plan/gate.ts';
import { isOpenRisk, type Premortem, type Risk, scoreOf } from '../../model/plan/premortem.ts';
import { dayText } from '../../text/day-text.ts';
import { namesText } from '../../text/names-text.ts';
import type { Place } from '../../text/span.ts';
import { findPremortem } from '../names/find-side-file.ts';
import { comparisonText } from './comparison-text.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/** Passes when the premortem was held and none of its open risks weighs too much. */
export function checkPremortem({ view, gate }: GateQuestion<PremortemGate>): Verdict {
  const { plan, project, today } = view;
  const premortem = findPremortem(project, plan, gate.ref.raw);
  if (!premortem) return unknownBecause(`there is no premortem ${gate.ref.raw}`);
  const name = `the premortem ${premortem.id.value}`;
  const held = premortem.held?.value;
  const places = [placeOf(premortem)];
  if (held === undefined) {
    return { value: 'fail', finding: `${name} was not held`, ...factOf(premortem), places };
  }
  if (held > today) {
    const finding = `${name} takes place on ${dayText(held, today)}`;
    return { value: 'pending', finding, until: held, places };
  }
  return (
    checkRisks(premortem, gate, name) ?? { value: 'pass', finding: `${name} was held`, places }
  );
}

function checkRisks(premortem: Premortem, gate: PremortemGate, name: string): Verdict | undefined {
  if (!gate.openRiskScore) return undefined;
  const limit = toLimit(gate.openRiskScore.value);
  if (premortem.areRisksUnknown) {
    return unknownBecause(`which risks ${name} found is not written or not understood`, [
      placeOf(premortem),
    ]);
  }
  const scored = premortem.risks.map(risk => ({ risk, score: scoreOf(risk) }));
  const open = scored.filter(({ risk }) => isOpenRisk(risk));
  const isHeavy = ({ score }: { score: number | undefined }) =>
    score !== undefined && !holds(limit, score);
  const heavy = open.filter(isHeavy);
  const worst = heavy.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))[0];
  const asked = `must be ${comparisonText(limit)}`;
  if (worst) {
    const names = namesText(heavy.map(({ risk }) => nameOfRisk(risk)));
    const finding = `${name} has an open risk of score ${worst.score}, which ${asked}: ${names}`;
    const places = heavy.map(({ risk }) => placeOfRisk(premortem, risk));
    return { value: 'fail', finding, ...factOf(premortem), places };
  }
  const unscored = open.filter(({ score }) => score === undefined);
  if (unscored.length > 0) return doubt(premortem, unscored, 'score of', `and it ${asked}`);
  const unclear = scored.filter(
    each => each.risk.isUnclear && (isHeavy(each) || each.score === undefined),
  );
  if (unclear.length === 0) return undefined;
  return doubt(premortem, unclear, 'status of', `and an open risk ${asked}`);
}

function doubt(
  premortem: Premortem,
  scored: readonly { readonly risk: Risk }[],
  what: string,
  asked: string,
): Verdict {
  const risks = scored.map(({ risk }) => risk);
  const names = namesText(risks.map(nameOfRisk));
  const places = risks.map(risk => placeOfRisk(premortem, risk));
  const name = `the premortem ${premortem.id.value}`;
  return unknownBecause(`the ${what} ${names} in ${name} is not known, ${asked}`, places);
}

function factOf({ id, place }: Premortem) {
  return { key: `premortem ${place.file} ${id.value}`, label: `premortem ${id.value}` };
}

function placeOf({ held, place, id }: Premortem): Place {
  return { file: place.file, span: (held ?? id).span };
}

function nameOfRisk({ id, scenario }: Risk): string {
  return id?.value ?? scenario?.value ?? 'a risk without a name';
}

function placeOfRisk({ place }: Premortem, { span }: Risk): Place {
  return { file: place.file, span };
}
