import { dayOf } from '../analysis/calendar/moment.ts';
import { findPostmortem } from '../analysis/names/find-side-file.ts';
import type { PlanState } from '../model/analysis/plan-state.ts';
import type { Incident } from '../model/plan/incident.ts';
import type { Project } from '../model/project.ts';
import { daysBetween } from '../text/day.ts';
import { daysText } from '../text/day-text.ts';
import type { Rule, RuleFinding } from './common/rule.ts';

/** PagerDuty's guide asks for a postmortem of every grave incident; less grave ones may do without. */
const graveSeverity = 2;
/** Five working days, as the same guide has it. */
const patience = 7;

/** Grave incidents that are over, and nobody wrote what was learnt. */
export const missingPostmortem: Rule = {
  id: 'missing-postmortem',
  severity: 'warning',
  summary: 'Finds grave incidents that were resolved a week ago and have no postmortem.',
  *check(project, analysis) {
    const seen = new Set<Incident>();
    for (const state of analysis.plans) {
      for (const incident of [...state.plan.incidents, ...project.incidents]) {
        if (seen.has(incident)) continue;
        seen.add(incident);
        const finding = checkIncident(project, state, incident);
        if (finding) yield finding;
      }
    }
  },
};

function checkIncident(
  project: Project,
  { plan, today }: PlanState,
  incident: Incident,
): RuleFinding | undefined {
  const { id, place, status, started, resolved, severity } = incident;
  if (!resolved || (status && status.value !== 'resolved')) return undefined;
  if (!severity || severity.value > graveSeverity) return undefined;
  const day = dayOf(resolved.value, plan.timeZone);
  const begin = started && dayOf(started.value, plan.timeZone);
  // An end before its start is none.
  const isKnown = day !== undefined && (begin === undefined || begin <= day);
  const age = isKnown ? daysBetween(day, today) : 0;
  if (age <= patience || isWritten(project, plan, incident)) return undefined;
  return {
    place: { file: place.file, span: id.span },
    message: `${id.value} was resolved ${daysText(age)} ago and has no postmortem.`,
  };
}

/** A postmortem that is named, and whose file cannot be read here, may well be written. */
function isWritten(project: Project, plan: PlanState['plan'], incident: Incident): boolean {
  return (
    findPostmortem(project, plan, incident.id.value) !== undefined ||
    (incident.postmortem !== undefined && project.files.has(incident.postmortem.raw))
  );
}
