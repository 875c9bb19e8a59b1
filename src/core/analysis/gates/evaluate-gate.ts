import type { GateResult, Verdict } from '../../model/analysis/gate-result.ts';
import type { Gate } from '../../model/plan/gate.ts';
import type { Step } from '../../model/plan/plan.ts';
import { dayText } from '../../text/day-text.ts';
import type { PlanView } from '../world.ts';
import { askedOn } from './asked-on.ts';
import { checkApproval } from './check-approval.ts';
import { checkChecklist } from './check-checklist.ts';
import { checkConsumers } from './check-consumers.ts';
import { checkDecision } from './check-decision.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkFlag } from './check-flag.ts';
import { checkIncidents } from './check-incidents.ts';
import { checkLoadTest } from './check-load-test.ts';
import { checkManual } from './check-manual.ts';
import { checkNotice } from './check-notice.ts';
import { checkPostmortem } from './check-postmortem.ts';
import { checkPremortem } from './check-premortem.ts';
import { checkSoak } from './check-soak.ts';
import { checkWindow } from './check-window.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/** The results of criteria, in their order. */
export function evaluateGates(view: PlanView, step: Step, gates: readonly Gate[]): GateResult[] {
  return gates.map(gate => {
    const verdict = waive(view, gate) ?? tellLapsed(view, gate, check({ view, step, gate }));
    return { gate, ...verdict };
  });
}

/** What holds a step up once a waiver is over is told with that waiver: somebody relied on it. */
function tellLapsed({ plan, today }: PlanView, { waiver }: Gate, verdict: Verdict): Verdict {
  const until = waiver?.until?.value;
  if (!waiver || until === undefined || verdict.value === 'pass') return verdict;
  const finding = `${verdict.finding}, which was waived until ${dayText(until, today)}`;
  const places = [...(verdict.places ?? []), { file: plan.file, span: waiver.span }];
  return { ...verdict, finding, places };
}

/** A waiver holds up to its last day; one without a day holds until it is removed. */
export function isWaived({ today }: PlanView, { waiver }: Gate): boolean {
  return waiver !== undefined && (waiver.until?.value ?? today) >= today;
}

function waive(view: PlanView, gate: Gate): Verdict | undefined {
  const { waiver } = gate;
  if (!waiver || !isWaived(view, gate)) return undefined;
  const { plan, today } = view;
  const until = waiver.until?.value;
  const by = waiver.by ? ` by ${waiver.by.value}` : '';
  const end = until ? ` until ${dayText(until, today)}` : '';
  const why = waiver.reason ? `: ${waiver.reason.value}` : '';
  const places = [{ file: plan.file, span: waiver.span }];
  return { value: 'waived', finding: `waived${by}${end}${why}`, places };
}

function check({ view, step, gate }: GateQuestion): Verdict {
  switch (gate.kind) {
    case 'decision':
      return checkDecision({ view, step, gate });
    case 'approval':
      return checkApproval({ view, step, gate });
    case 'checklist':
      return checkChecklist({ view, step, gate });
    case 'manual':
      return checkManual({ view, step, gate });
    case 'notice':
      return checkNotice({ view, step, gate });
    case 'premortem':
      return checkPremortem({ view, step, gate });
    case 'postmortem':
      return checkPostmortem({ view, step, gate });
    case 'incidents':
      return checkIncidents(view, gate);
    case 'maintenance-window':
      return checkWindow({ view, step, gate });
    case 'soak':
      return checkSoak({ view, step, gate });
    case 'unsupported':
      return unknownBecause(`the criterion "${gate.type}" is not understood`);
    case 'evidence':
      return checkEvidence({ view, step, gate });
    case 'load-test':
      return checkLoadTest({ view, gate, day: askedOn(view, step) });
    case 'flag':
      return checkFlag({ view, gate });
    case 'consumers':
      return checkConsumers({ view, step, gate });
  }
}
