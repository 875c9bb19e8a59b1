import { planStatuses } from '../../../model/plan/plan.ts';
import { planWords } from '../status-words.ts';
import { calendarKeys, policyKeys, windowKeys } from './calendar-keys.ts';
import {
  contractKeys,
  flagKeys,
  incidentKeys,
  loadTestKeys,
  premortemKeys,
} from './entity-keys.ts';
import { evidenceKeys } from './evidence-keys.ts';
import { createKeyTable, type KeyTable } from './key-table.ts';
import { phaseKeys, stepKeys } from './step-keys.ts';
import { choice, day, duration, either, id, list, map, text, word } from './value-shape.ts';

/** What a plan says about itself, at the top of a YAML file or in front matter. */
export const planHeadKeys = createKeyTable({
  name: 'plan',
  keys: {
    'migration-plan': [choice(['1.0']), 'The version of the format: "1.0".'],
    id: [
      id,
      'What other plans call it; without it the name of the file, or the title where that only says plan.',
    ],
    title: [text, 'What it is about.'],
    description: [text, 'More about it.'],
    status: [choice(planStatuses, [...planWords.keys()]), 'How far it is.'],
    owners: [list(word), 'People and teams; steps without owners of their own belong to them.'],
    links: [list(word), 'Issues, pull requests and pages about it.'],
    decisions: [list(word), 'Decision records, each as a path or as ADR-0042.'],
    start: [day, 'The day on which it starts.'],
    due: [day, 'The day by which it must be finished.'],
    reviewed: [day, 'The day on which somebody looked and found it still right.'],
    'stale-after': [duration, 'The same as in policy.'],
    calendar: [map(() => calendarKeys), 'When people work and when nothing may be changed.'],
    policy: [map(() => policyKeys), 'What the team agreed to.'],
    flags: [list(map(() => flagKeys)), 'The feature flags it uses.'],
    contracts: [list(map(() => contractKeys)), 'The interfaces that others rely on.'],
    evidence: [list(map(() => evidenceKeys)), 'Measures taken from the repository.'],
    'load-tests': [list(map(() => loadTestKeys)), 'Load tests and what they must show.'],
    'maintenance-windows': [list(map(() => windowKeys)), 'Times in which things may be disturbed.'],
    premortems: [list(map(() => premortemKeys)), 'What people assumed to have gone wrong.'],
    incidents: [list(map(() => incidentKeys)), 'What did go wrong.'],
  },
});

/** The keys of a YAML plan. */
export const planKeys: KeyTable = {
  ...planHeadKeys,
  required: [['steps', 'phases']],
  keys: new Map([
    ...planHeadKeys.keys,
    [
      'phases',
      { shape: list(map(() => phaseKeys)), description: 'Parts of the work, each with steps.' },
    ],
    [
      'steps',
      {
        shape: list(
          either(
            word,
            map(() => stepKeys),
          ),
        ),
        description: 'The work that belongs to no phase.',
      },
    ],
  ]),
};
