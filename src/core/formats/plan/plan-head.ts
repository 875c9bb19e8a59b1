import type { Plan, PlanStatus } from '../../model/plan/plan.ts';
import type { Sourced } from '../../model/value.ts';
import { isTimeZone } from '../../text/day.ts';
import { closestWord } from './closest-word.ts';
import { readCalendar } from './entities/read-calendar.ts';
import { readContracts } from './entities/read-contracts.ts';
import { readEvidence } from './entities/read-evidence.ts';
import { readFlags } from './entities/read-flags.ts';
import { readIncidents } from './entities/read-incidents.ts';
import { readLoadTests } from './entities/read-load-tests.ts';
import { readPolicy } from './entities/read-policy.ts';
import { readPremortems } from './entities/read-premortems.ts';
import { readWindows } from './entities/read-windows.ts';
import { calendarKeys } from './keys/calendar-keys.ts';
import { type Fields, hint, report } from './plan-source.ts';
import { sameWord } from './same-word.ts';
import { allPlanWords, planWords } from './status-words.ts';
import { isListed, readStatus } from './values/read-status.ts';
import { nodeOf, readFields, shortened } from './yaml/yaml-fields.ts';
import {
  dayField,
  daysField,
  idField,
  referencesField,
  textField,
  textsField,
  versionField,
  wordField,
} from './yaml/yaml-values.ts';

/** What a plan says about itself, in a YAML file or in front matter. */
export interface PlanHead
  extends Omit<
    Plan,
    | 'kind'
    | 'file'
    | 'format'
    | 'detected'
    | 'id'
    | 'title'
    | 'phases'
    | 'steps'
    | 'problems'
    | 'isWhole'
  > {
  readonly id: Sourced<string> | undefined;
  readonly title: Sourced<string> | undefined;
}

/** Reads everything of a plan but its phases and steps, and reports what is wrong with it. */
export function readPlanHead(fields: Fields): PlanHead {
  const { policy, staleAfter } = readPolicy(fields);
  checkVersion(fields);
  return {
    id: idField(fields),
    title: textField(fields, 'title'),
    description: textField(fields, 'description'),
    links: referencesField(fields, 'links'),
    status: readPlanStatus(fields),
    owners: textsField(fields, 'owners'),
    decisions: referencesField(fields, 'decisions'),
    start: dayField(fields, 'start'),
    due: dayField(fields, 'due'),
    reviewed: dayField(fields, 'reviewed'),
    staleAfter: staleAfter ?? daysField(fields, 'stale-after'),
    timeZone: readTimeZone(fields),
    calendar: readCalendar(fields),
    policy,
    flags: readFlags(fields),
    contracts: readContracts(fields),
    evidence: readEvidence(fields),
    loadTests: readLoadTests(fields),
    maintenanceWindows: readWindows(fields),
    premortems: readPremortems(fields),
    incidents: readIncidents(fields),
  };
}

/** A plan of a later format is read as far as it is known. */
function checkVersion(fields: Fields): void {
  const version = versionField(fields, 'migration-plan');
  if (!version || version.value === '1.0') return;
  const written = shortened(version.value);
  const message = `The version "${written}" of the format is not known. It is read as "1.0".`;
  report(fields.source, version.span, message);
}

function readPlanStatus(fields: Fields): Sourced<PlanStatus> | undefined {
  const word = textField(fields, 'status');
  if (!word) return undefined;
  const own = fields.source.words.plans;
  const reading = readStatus(word.value, allPlanWords, own);
  if (!reading) {
    const near = closestWord(word.value, [...own.keys(), ...planWords.keys()]);
    const message = `"${shortened(word.value)}" is not a status of a plan.`;
    report(fields.source, word.span, message, near);
    return undefined;
  }
  if (!isListed(word.value, planWords, own)) {
    const message = `"${shortened(word.value)}" is read as "${reading.value}".`;
    const near = sameWord(word.value, reading.value);
    hint(fields.source, word.span, { kind: 'spelling', message, near });
  }
  return { ...word, ...reading };
}

function readTimeZone(fields: Fields): string | undefined {
  const calendar = nodeOf(fields, 'calendar');
  if (calendar?.kind !== 'map') return undefined;
  const zone = wordField(readFields(fields.source, calendar, calendarKeys), 'time-zone');
  if (!zone) return undefined;
  if (isTimeZone(zone.value)) return zone.value;
  const message = `"${shortened(zone.value)}" is not a time zone. Write it like Europe/Berlin.`;
  report(fields.source, zone.span, message);
  return undefined;
}

/** The head of a plan that says nothing about itself. */
export const emptyHead: PlanHead = {
  id: undefined,
  title: undefined,
  description: undefined,
  links: [],
  status: undefined,
  owners: [],
  decisions: [],
  start: undefined,
  due: undefined,
  reviewed: undefined,
  staleAfter: undefined,
  timeZone: undefined,
  calendar: { workingDays: [], holidays: [], freezes: [] },
  policy: {
    targetConfidence: undefined,
    haltSeverity: undefined,
    bulkFiles: undefined,
    defaultEstimate: undefined,
  },
  flags: [],
  contracts: [],
  evidence: [],
  loadTests: [],
  maintenanceWindows: [],
  premortems: [],
  incidents: [],
};
