import { compatibilities, contractKinds, versionings } from '../../../model/plan/contract.ts';
import { flagTypes } from '../../../model/plan/flag.ts';
import { incidentStatuses } from '../../../model/plan/incident.ts';
import { loadTestFormats } from '../../../model/plan/load-test.ts';
import { riskStatuses } from '../../../model/plan/premortem.ts';
import { createKeyTable } from './key-table.ts';
import {
  between,
  boolean,
  choice,
  day,
  duration,
  id,
  list,
  map,
  moment,
  severity,
  text,
  threshold,
  version,
  word,
} from './value-shape.ts';

export const flagKeys = createKeyTable({
  name: 'flag',
  required: [['key']],
  keys: {
    key: [word, 'The key of the flag.'],
    file: [word, 'The path of its flagd definition.'],
    type: [choice(flagTypes), 'What it is for; a release flag has to go.'],
    'remove-by': [day, 'The day by which it must be gone.'],
    permanent: [boolean, 'Whether it is here to stay.'],
    owner: [word, 'Who takes care of it.'],
  },
});

export const consumerKeys = createKeyTable({
  name: 'consumer',
  required: [['id']],
  keys: {
    id: [id, 'What it is called.'],
    file: [word, 'The path of a manifest that names the package with a version.'],
    package: [word, 'The name of the package in it.'],
    version: [version, 'The version it uses, where no manifest tells.'],
    owner: [word, 'Who takes care of it.'],
  },
});

export const contractKeys = createKeyTable({
  name: 'contract',
  required: [['id']],
  keys: {
    id: [id, 'What steps and criteria call it.'],
    title: [text, 'What it is.'],
    kind: [choice(contractKinds), 'What it is; decides who goes first.'],
    provider: [word, 'Who offers it.'],
    versioning: [choice(versionings), 'How its versions are counted.'],
    version: [version, 'The version it has.'],
    spec: [word, 'The path of its description, for example an OpenAPI file.'],
    compatibility: [choice(compatibilities), 'What old and new may do with each other.'],
    deprecated: [day, 'The day from which it should not be used.'],
    sunset: [day, 'The last day on which it is there.'],
    successor: [word, 'The contract that takes its place.'],
    consumers: [list(map(() => consumerKeys)), 'Who relies on it.'],
  },
});

export const loadTestKeys = createKeyTable({
  name: 'load test',
  required: [['id'], ['report']],
  keys: {
    id: [id, 'What criteria call it.'],
    title: [text, 'What it shows.'],
    report: [word, 'The path of the report.'],
    format: [choice(loadTestFormats), 'The tool that wrote it; the report tells without it.'],
    criteria: [list(threshold), 'Lines such as "http_req_duration p(95) < 300".'],
    'max-age': [duration, 'How long the report counts.'],
    profile: [text, 'What load was put on.'],
  },
});

export const riskKeys = createKeyTable({
  name: 'risk',
  required: [['scenario']],
  keys: {
    id: [id, 'What it is called.'],
    scenario: [text, 'What went wrong, as if it had.'],
    likelihood: [between(1, 5), 'How likely it is, from 1 to 5.'],
    impact: [between(1, 5), 'How bad it is, from 1 to 5.'],
    signal: [text, 'What shows early that it happens.'],
    mitigation: [text, 'What is done so that it does not happen.'],
    contingency: [text, 'What is done when it happens.'],
    owner: [word, 'Who takes care of it.'],
    due: [day, 'The day by which it must be mitigated.'],
    status: [choice(riskStatuses), 'How far it is; open where nothing is written.'],
    by: [word, 'Who accepted it.'],
    reason: [text, 'Why it was accepted.'],
  },
});

export const premortemKeys = createKeyTable({
  name: 'premortem',
  required: [['id']],
  keys: {
    id: [id, 'What criteria call it.'],
    title: [text, 'What it is about.'],
    held: [day, 'The day on which it was held.'],
    for: [list(word), 'The steps it is about.'],
    document: [word, 'The path of its minutes.'],
    risks: [list(map(() => riskKeys)), 'What may go wrong.'],
  },
});

export const incidentKeys = createKeyTable({
  name: 'incident',
  required: [['id']],
  keys: {
    id: [id, 'What people call it.'],
    title: [text, 'What happened.'],
    severity: [severity, 'From 1 to 5; 1 is the worst.'],
    status: [choice(incidentStatuses), 'How far it is; resolved ends it.'],
    started: [moment, 'When it began.'],
    resolved: [moment, 'When it was over.'],
    steps: [list(word), 'The steps or plans it is about.'],
    postmortem: [word, 'The path of its postmortem.'],
  },
});
