import type { Plan, PlanStatus } from '../../model/plan.ts';
import type { Reference } from '../../model/reference.ts';
import type { Sourced } from '../../model/value.ts';
import { isTimeZone } from '../../text/day.ts';
import { closestWord } from './closest-word.ts';
import { report } from './plan-source.ts';
import { readStatus } from './read-status.ts';
import { planWords } from './status-words.ts';
import { toReference } from './yaml-dependencies.ts';
import {
  dayField,
  daysField,
  type Fields,
  nodeOf,
  readFields,
  shortened,
  textField,
  textsField,
  wordField,
} from './yaml-fields.ts';

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

export function readPlanHead(fields: Fields): PlanHead {
  return {
    ...emptyHead,
    id: wordField(fields, 'id'),
    title: textField(fields, 'title'),
    status: readPlanStatus(fields),
    owners: textsField(fields, 'owners'),
    decisions: readDecisions(fields),
    start: dayField(fields, 'start'),
    due: dayField(fields, 'due'),
    staleAfter:
      daysField(inside(fields, 'policy'), 'stale-after') ?? daysField(fields, 'stale-after'),
    timeZone: readTimeZone(fields),
  };
}

function readPlanStatus(fields: Fields): Sourced<PlanStatus> | undefined {
  const word = textField(fields, 'status');
  if (!word) return undefined;
  const reading = readStatus(word.value, planWords, fields.source.words.plans);
  if (reading) return { ...word, ...reading };
  const near = closestWord(word.value, [...fields.source.words.plans.keys(), ...planWords.keys()]);
  const message = `"${shortened(word.value)}" is not a status of a plan.`;
  report(fields.source, word.span, message, near);
  return undefined;
}

function readDecisions(fields: Fields): readonly Reference[] {
  return textsField(fields, 'decisions').map(toReference);
}

/** The fields of a map inside a map, without a word about the keys that are not ours. */
function inside(fields: Fields, key: string): Fields {
  const node = nodeOf(fields, key);
  if (node?.kind === 'map') return readFields({ ...fields.source, problems: [] }, node, innerKeys);
  if (node) report(fields.source, node.span, `${key} must be a map.`);
  return { ...fields, entries: new Map() };
}

const innerKeys: ReadonlySet<string> = new Set(['stale-after', 'time-zone']);

function readTimeZone(fields: Fields): string | undefined {
  const zone = wordField(inside(fields, 'calendar'), 'time-zone');
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
