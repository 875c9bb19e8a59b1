import { stepKinds, stepStatuses } from '../../../model/plan/plan.ts';
import { stepWords } from '../status-words.ts';
import { gateKeys } from './gate-keys.ts';
import { createKeyTable, type KeyTable } from './key-table.ts';
import {
  between,
  boolean,
  choice,
  day,
  duration,
  either,
  id,
  list,
  map,
  text,
  version,
  word,
} from './value-shape.ts';

export const dependencyKeys = createKeyTable({
  name: 'dependency',
  required: [['step']],
  keys: {
    step: [word, 'The id of the step that must be done first.'],
    lag: [duration, 'How long to wait after it is finished.'],
  },
});

export const impedimentKeys = createKeyTable({
  name: 'impediment',
  required: [['ref', 'reason']],
  keys: {
    ref: [word, 'What stands in the way: an issue, an incident, a decision, a step.'],
    reason: [text, 'Why, in words.'],
    since: [day, 'Since when.'],
    owner: [word, 'Who takes care of it.'],
    until: [day, 'The last day on which it stands in the way.'],
  },
});

export const rollbackKeys = createKeyTable({
  name: 'rollback',
  keys: {
    how: [text, 'How the step is taken back.'],
    trigger: [text, 'What makes people take it back.'],
    takes: [duration, 'How long that takes.'],
    'valid-for': [duration, 'How long after the step is finished it can be done.'],
    tested: [day, 'The day on which it was last tried.'],
    runbook: [word, 'The path or address of the instructions.'],
  },
});

const criteria = list(
  either(
    word,
    map(() => gateKeys),
  ),
);

export const stepKeys: KeyTable = createKeyTable({
  name: 'step',
  required: [['id', 'title']],
  advice: { phase: 'A step belongs to the phase in whose "steps" it stands.' },
  keys: {
    id: [id, 'What other steps call it; made from the title without it.'],
    title: [text, 'What is done.'],
    description: [text, 'More about it.'],
    status: [choice(stepStatuses, [...stepWords.keys()]), 'How far it is.'],
    kind: [choice(stepKinds), 'What it does to the system.'],
    owners: [list(word), 'People and teams; those of its phase and of the plan without it.'],
    links: [list(word), 'Issues, pull requests and pages about it.'],
    decisions: [list(word), 'Decision records, each as a path or as ADR-0042.'],
    weight: [between(0, 1_000_000), 'How much of the plan it is; 1 without it.'],
    'depends-on': [
      list(
        either(
          word,
          map(() => dependencyKeys),
        ),
      ),
      'Steps that must be done first: seam, {step: seam, lag: P14D}, or other-plan/seam.',
    ],
    'blocked-by': [
      list(
        either(
          word,
          map(() => impedimentKeys),
        ),
      ),
      'What stands in the way: a text, or {ref, reason, since, owner, until}.',
    ],
    paths: [list(word), 'Globs of the files it is about, from the root of the repository.'],
    estimate: [duration, 'How many working days it takes.'],
    'not-before': [day, 'The first day on which it may start.'],
    start: [day, 'The same as not-before.'],
    due: [day, 'The day by which it must be finished.'],
    started: [day, 'The day on which it was started.'],
    finished: [day, 'The day on which it was finished.'],
    window: [word, 'The maintenance window it must run in.'],
    entry: [criteria, 'What must hold before it starts.'],
    exit: [criteria, 'What must hold before it counts as done.'],
    rollback: [
      either(
        word,
        map(() => rollbackKeys),
      ),
      'How it is taken back.',
    ],
    'point-of-no-return': [boolean, 'Whether it cannot be taken back.'],
    risks: [list(word), 'What may go wrong, in words.'],
    subject: [word, 'What is expanded and contracted; the plan itself without it.'],
    removes: [list(word), 'The contracts and flags it takes away.'],
    'stale-after': [duration, 'How long it may rest once it is started.'],
    reviewed: [day, 'The day on which somebody looked and found it still right.'],
    until: [day, 'How long it is on hold.'],
    reason: [text, 'Why it is on hold, cancelled or started again.'],
    release: [version, 'The version or the train that ships it.'],
    steps: [
      list(
        either(
          word,
          map(() => stepKeys),
        ),
      ),
      'Its parts: they show how far it is.',
    ],
  },
});

export const phaseKeys = createKeyTable({
  name: 'phase',
  keys: {
    id: [id, 'What it is called; made from the title without it.'],
    title: [text, 'What is done in it.'],
    description: [text, 'More about it.'],
    owners: [list(word), 'People and teams; steps without owners of their own belong to them.'],
    links: [list(word), 'Issues, pull requests and pages about it.'],
    decisions: [list(word), 'Decision records that each of its steps carries out.'],
    due: [day, 'The day by which it must be finished.'],
    'stale-after': [duration, 'How long its started steps may rest.'],
    barrier: [boolean, 'Whether the next phase has to wait until all of this one is done.'],
    entry: [criteria, 'What must hold before any of its steps starts.'],
    exit: [criteria, 'What must hold before it counts as done.'],
    steps: [
      list(
        either(
          word,
          map(() => stepKeys),
        ),
      ),
      'The work.',
    ],
  },
});
