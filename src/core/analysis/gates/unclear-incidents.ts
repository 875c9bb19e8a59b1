import type { Verdict } from '../../model/analysis/gate-result.ts';
import type { Incident } from '../../model/plan/incident.ts';
import { isOrAre } from '../../text/is-or-are.ts';
import { namesText } from '../../text/names-text.ts';
import { placeOfState } from '../conditions/incident-state.ts';
import { unknownBecause } from './gate-question.ts';

/** The names of incidents in a sentence. */
export function namesOfIncidents(incidents: readonly Incident[]): string {
  return namesText(incidents.map(({ id }) => id.value));
}

/** What follows from incidents of which nobody wrote whether they are resolved. */
export function unknownWhether(incidents: readonly Incident[]): Verdict {
  const names = `${namesOfIncidents(incidents)} ${isOrAre(incidents)}`;
  return unknownBecause(`it is not known whether ${names} resolved`, incidents.map(placeOfState));
}

/** The same for those that are resolved, and nobody wrote when. */
export function unknownWhen(incidents: readonly Incident[]): Verdict {
  const names = `${namesOfIncidents(incidents)} ${incidents.length === 1 ? 'was' : 'were'}`;
  return unknownBecause(`it is not known when ${names} resolved`, incidents.map(placeOfState));
}
