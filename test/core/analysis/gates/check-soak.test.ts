import { checkGates } from '../../../support/check-gate.ts';

/* A soak begins when the step is verified or finished, and each incident begins it again. */

const gate = 'soak: {for: P14D}';
const quiet = 'soak: {for: P14D, incidents: {severity: "<=2"}}';
const done = (day: string) => `status: done, finished: ${day}`;

const incidents = (...lines: readonly string[]) =>
  `incidents: [${lines.map((line, at) => `{id: INC-${at + 1}, title: x, ${line}}`).join(', ')}]`;

checkGates([
  {
    name: 'a step that is only in progress does not soak',
    step: 'status: in-progress',
    gate,
    is: 'pending: its soak of 14 days has not begun',
  },
  {
    name: 'it runs from the day on which the step was finished',
    step: done('2026-03-10'),
    gate,
    is: 'pending until 2026-03-24: its soak of 14 days runs until 24 Mar',
  },
  {
    name: 'it is over after its last day',
    step: done('2026-03-02'),
    gate,
    is: 'pass: its soak of 14 days is over',
  },
  {
    name: 'on the day before that it is not',
    step: done('2026-03-03'),
    gate,
    is: 'pending until 2026-03-17: its soak of 14 days runs until 17 Mar',
  },
  {
    name: 'hours are a length too, counted from the end of the day in the zone of the plan',
    head: 'calendar: {time-zone: Asia/Tokyo}',
    step: done('2026-03-15'),
    gate: 'soak: {for: PT48H}',
    is: 'pending until 2026-03-18: its soak of 48 hours runs until 18 Mar',
  },
  {
    name: 'at the very moment it is over',
    step: done('2026-03-15'),
    gate: 'soak: {for: PT9H}',
    is: 'pass: its soak of 9 hours is over',
  },
  {
    name: 'of today nobody knows at which hour it was finished',
    step: done('2026-03-16'),
    gate: 'soak: {for: PT9H}',
    is: 'pending until 2026-03-17: its soak of 9 hours runs until 17 Mar',
  },
  {
    name: 'of a verified step nobody knows since when without a history',
    step: 'status: verifying',
    gate,
    is: 'unknown: it is not known since when it is verified',
  },
  {
    name: 'an incident of its severity that is open fails it',
    head: incidents('severity: 2, status: monitoring, started: 2026-03-12'),
    step: done('2026-03-10'),
    gate: quiet,
    is: 'fail: INC-1 happened during its soak and is not resolved',
  },
  {
    name: 'several do',
    head: incidents('severity: 1, status: identified', 'status: investigating'),
    step: done('2026-03-10'),
    gate: quiet,
    is: 'fail: INC-1 and INC-2 happened during its soak and are not resolved',
  },
  {
    name: 'one of a lower severity does not',
    head: incidents('severity: 3, status: monitoring, started: 2026-03-12'),
    step: done('2026-03-01'),
    gate: quiet,
    is: 'pass: its soak of 14 days is over',
  },
  {
    name: 'where nobody keeps incidents nothing tells that there were none',
    step: done('2026-03-01'),
    gate: quiet,
    is: 'unknown: its soak of 14 days is over, but no incidents are kept here',
  },
  {
    name: 'a day of completion that is still to come begins none',
    step: 'finished: 2026-03-20',
    gate,
    is: 'pending: its soak of 14 days has not begun',
  },
  {
    name: 'an end before its start is from an earlier time',
    head: incidents('severity: 2, status: resolved, started: 2026-03-10, resolved: 2026-02-20'),
    step: done('2026-03-01'),
    gate: quiet,
    is: 'unknown: it is not known when INC-1 was resolved',
  },
  {
    name: 'of one that nobody called open or resolved it is not known',
    head: incidents('severity: 2, started: 2026-03-12'),
    step: done('2026-03-01'),
    gate: quiet,
    is: 'unknown: it is not known whether INC-1 is resolved',
  },
  {
    name: 'one that was resolved meanwhile begins it again',
    head: incidents('severity: 2, status: resolved, resolved: 2026-03-08T18:00'),
    step: done('2026-03-01'),
    gate: quiet,
    is: 'pending until 2026-03-22: its soak of 14 days runs until 22 Mar, counted from its last incident',
  },
  {
    name: 'the last of several counts, whatever their order',
    head: incidents(
      'severity: 1, status: resolved, resolved: 2026-03-09',
      'severity: 2, status: resolved, resolved: 2026-03-04',
    ),
    step: done('2026-03-01'),
    gate: quiet,
    is: 'pending until 2026-03-23: its soak of 14 days runs until 23 Mar, counted from its last incident',
  },
  {
    name: 'one that was over before it began is none of its own',
    head: incidents('severity: 1, status: resolved, resolved: 2026-02-20'),
    step: done('2026-03-01'),
    gate: quiet,
    is: 'pass: its soak of 14 days is over',
  },
  {
    name: 'without a word about incidents none counts',
    head: incidents('severity: 1, status: investigating, started: 2026-03-12'),
    step: done('2026-03-01'),
    gate,
    is: 'pass: its soak of 14 days is over',
  },
  {
    name: 'an incident that is to be resolved on a day to come is not resolved',
    head: incidents('severity: 1, resolved: 2026-03-20'),
    step: done('2026-03-10'),
    gate: quiet,
    is: 'fail: INC-1 happened during its soak and is not resolved',
  },
  {
    name: 'where it is written when it was finished, what lies before the history moves nothing',
    step: 'status: done, finished: 2026-03-14',
    gate: 'soak: {for: P7D}',
    files: '--- git\n2026-03-14 1111111 plan.migration.yaml\nshallow 2026-03-13\n',
    is: 'pending until 2026-03-21: its soak of 7 days runs until 21 Mar',
  },
]);
