import { decisionStatuses } from '../../../model/decision.ts';
import { gateKinds } from '../../../model/plan/gate.ts';
import { createKeyTable, type ValueShape } from './key-table.ts';
import {
  between,
  boolean,
  choice,
  comparison,
  day,
  duration,
  either,
  id,
  list,
  map,
  moment,
  number,
  text,
  version,
  word,
} from './value-shape.ts';

const waiverKeys = createKeyTable({
  name: 'waiver',
  keys: {
    by: [word, 'Who decided to go on without the criterion.'],
    reason: [text, 'Why.'],
    until: [day, 'The last day on which the waiver counts.'],
  },
});

const incidentsKeys = createKeyTable({
  name: 'criterion',
  keys: {
    severity: [comparison, 'Which incidents count: "<=2" means severity 1 and 2.'],
    open: [comparison, 'How many of them may be open; 0 where nothing is written.'],
    quiet: [duration, 'How long none of them may have been resolved.'],
  },
});

const evidenceGate = createKeyTable({
  name: 'criterion',
  required: [['ref']],
  keys: {
    ref: [word, 'The id of the measure.'],
    value: [number, 'The value it must have; its target where nothing is written.'],
    min: [number, 'The least value it may have.'],
    max: [number, 'The greatest value it may have.'],
  },
});

const loadTestGate = createKeyTable({
  name: 'criterion',
  required: [['ref']],
  keys: { ref: [word, 'The id of the load test.'] },
});

const premortemGate = createKeyTable({
  name: 'criterion',
  required: [['ref']],
  keys: {
    ref: [word, 'The id of the premortem.'],
    'open-risk-score': [comparison, 'What likelihood times impact of every open risk must be.'],
  },
});

const windowGate = createKeyTable({
  name: 'criterion',
  required: [['ref']],
  keys: {
    ref: [word, 'The id of the maintenance window.'],
    announced: [duration, 'How long before its start it must have been announced.'],
  },
});

const flagGate = createKeyTable({
  name: 'criterion',
  required: [['key']],
  keys: {
    key: [word, 'The key of the flag.'],
    rollout: [comparison, 'The share in per cent that must have the flag: ">=100".'],
    variant: [word, 'The variant whose share counts.'],
    state: [word, 'The state the flag must have, for example ENABLED.'],
    for: [duration, 'How long it must have been so.'],
    removed: [boolean, 'Whether the flag must be gone from its file.'],
  },
});

const consumersGate = createKeyTable({
  name: 'criterion',
  required: [['contract']],
  keys: {
    contract: [word, 'The id of the contract.'],
    range: [version, 'The versions consumers must have, as an npm range: ">=2.0.0".'],
    percent: [between(0, 100), 'The share of consumers that must have one; 100 without it.'],
  },
});

const soakGate = createKeyTable({
  name: 'criterion',
  required: [['for']],
  keys: {
    for: [duration, 'How long the step must run and be watched.'],
    incidents: [map(() => incidentsKeys), 'What is asked of incidents in that time.'],
  },
});

const decisionGate = createKeyTable({
  name: 'criterion',
  required: [['ref']],
  keys: {
    ref: [word, 'The decision: a path, or an id such as ADR-0047.'],
    status: [
      choice(decisionStatuses),
      'The status it must have; accepted where nothing is written.',
    ],
  },
});

const approvalKeys = createKeyTable({
  name: 'approval',
  required: [['by']],
  keys: {
    by: [word, 'Who approved.'],
    at: [moment, 'When.'],
  },
});

const approvalGate = createKeyTable({
  name: 'criterion',
  keys: {
    by: [list(word), 'The people and teams who may approve.'],
    count: [between(0, 1000), 'How many must; 1 where nothing is written.'],
    given: [
      list(
        either(
          word,
          map(() => approvalKeys),
        ),
      ),
      'The approvals that were given.',
    ],
  },
});

const checklistItemKeys = createKeyTable({
  name: 'item',
  required: [['text']],
  keys: {
    text: [text, 'What must hold.'],
    checked: [boolean, 'Whether it holds.'],
  },
});

const checklistGate = createKeyTable({
  name: 'criterion',
  required: [['file', 'heading', 'items']],
  keys: {
    file: [word, 'The path of a Markdown file; the plan itself without it.'],
    heading: [text, 'The heading above the tasks that must all be checked.'],
    items: [
      list(
        either(
          word,
          map(() => checklistItemKeys),
        ),
      ),
      'What must hold, written here.',
    ],
  },
});

const noticeGate = createKeyTable({
  name: 'criterion',
  required: [['contract']],
  keys: {
    contract: [word, 'The id of the contract.'],
    sunset: [duration, 'How long must lie between its deprecation and its sunset.'],
  },
});

const postmortemGate = createKeyTable({
  name: 'criterion',
  required: [['ref']],
  keys: {
    ref: [word, 'The path of the postmortem, or the id of the incident.'],
    'action-items': [choice(['closed']), 'closed where its action items must be closed as well.'],
  },
});

const manualGate = createKeyTable({
  name: 'criterion',
  keys: {
    what: [text, 'What a person has to check.'],
    by: [word, 'Who checks it.'],
    at: [moment, 'When it was checked.'],
    passed: [boolean, 'What came out.'],
    'max-age': [duration, 'How long the check counts.'],
  },
});

/** The keys of each kind of criterion. */
export const gateTables = {
  evidence: evidenceGate,
  'load-test': loadTestGate,
  premortem: premortemGate,
  incidents: incidentsKeys,
  'maintenance-window': windowGate,
  flag: flagGate,
  consumers: consumersGate,
  soak: soakGate,
  decision: decisionGate,
  approval: approvalGate,
  checklist: checklistGate,
  notice: noticeGate,
  postmortem: postmortemGate,
  manual: manualGate,
} as const;

/** A criterion of which only the one thing is written that it cannot do without. */
export const shortGates = {
  evidence: 'ref',
  'load-test': 'ref',
  premortem: 'ref',
  'maintenance-window': 'ref',
  flag: 'key',
  soak: 'for',
  decision: 'ref',
  approval: 'by',
  postmortem: 'ref',
  manual: 'what',
} as const;

/** One entry of `entry` or `exit`: exactly one kind of criterion, and what is common to all. */
export const gateKeys = createKeyTable({
  name: 'criterion',
  exclusive: gateKinds,
  keys: {
    evidence: [short(word, 'evidence'), 'A measure has reached a value.'],
    'load-test': [short(word, 'load-test'), 'A load test meets its criteria.'],
    premortem: [short(word, 'premortem'), 'A premortem was held, and its risks are small enough.'],
    incidents: [map(() => incidentsKeys), 'No incident is open, and none ended lately.'],
    'maintenance-window': [short(word, 'maintenance-window'), 'A window was announced in time.'],
    flag: [short(word, 'flag'), 'A feature flag has a state, and had it for a while.'],
    consumers: [map(() => consumersGate), 'The consumers of a contract have a version.'],
    soak: [short(duration, 'soak'), 'The step has run for a while.'],
    decision: [short(word, 'decision'), 'A decision has a status.'],
    approval: [short(list(word), 'approval'), 'People have approved.'],
    checklist: [map(() => checklistGate), 'All tasks of a list are checked.'],
    notice: [map(() => noticeGate), 'The consumers of a contract were told in time.'],
    postmortem: [short(word, 'postmortem'), 'A postmortem is published.'],
    manual: [short(text, 'manual'), 'A person has checked something.'],
    id: [id, 'A name for this criterion.'],
    waived: [map(() => waiverKeys), 'Somebody decided to go on without it.'],
  },
});

/** The tables of what stands inside a criterion, by the key it stands under. */
export const innerGateTables = {
  waived: waiverKeys,
  incidents: incidentsKeys,
  given: approvalKeys,
  items: checklistItemKeys,
} as const;

function short(shape: ValueShape, kind: keyof typeof shortGates): ValueShape {
  return either(
    shape,
    map(() => gateTables[kind]),
  );
}
