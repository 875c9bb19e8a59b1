import { test } from 'node:test';
import { checkChanges } from '../../support/check-review.ts';

const plan = (more: string, end = 'title: Switch}]') => `
--- orders.migration.yaml
migration-plan: "1.0"
id: orders
title: Move orders
${more}
steps: [{id: switch, kind: cutover, ${end}
`;

const inFile = (head: string, id = 'INC-7', title = 'Orders are lost') =>
  `${plan('')}--- docs/incidents/${id}.md\n---\ntype: incident\nid: ${id}\n${head}---\n\n# ${title}\n`;
const open = 'severity: 2\nstatus: monitoring\n';

test('an incident with a file of its own that came, or is gone', () => {
  checkChanges(plan(''), inFile(open), [
    'status Incident INC-7 "Orders are lost" is new: severity 2, monitoring. @-→3',
  ]);
  checkChanges(inFile(open), plan(''), [
    'status Incident INC-7 "Orders are lost" is gone; it was severity 2, monitoring. @3→-',
  ]);
  checkChanges(plan(''), inFile(''), ['status Incident INC-7 "Orders are lost" is new. @-→3']);
});

test('an incident that is resolved, reopened or graver', () => {
  checkChanges(inFile(open), inFile('severity: 2\nstatus: resolved\nresolved: 2026-03-15\n'), [
    'status Incident INC-7: monitoring → resolved. @5→5',
    'status Incident INC-7: resolved none → 15 Mar. @3→6',
  ]);
  checkChanges(inFile(open), inFile('severity: 1\nstatus: identified\n'), [
    'status Incident INC-7: severity 2 → 1. @4→4',
    'status Incident INC-7: monitoring → identified. @5→5',
  ]);
  checkChanges(inFile(open), inFile('severity: 2\n'), [
    'status Incident INC-7: monitoring → unknown. @5→3',
  ]);
});

test('times and steps of an incident, and its title', () => {
  const at = (started: string, step: string) =>
    `${open}started: ${started}\nsteps: [orders/${step}]\n`;
  checkChanges(inFile(at('2026-03-09T19:40', 'copy')), inFile(at('2026-03-09T20:10', 'switch')), [
    'status Incident INC-7: step orders/copy was removed. @7→3',
    'status Incident INC-7: started 9 Mar 19:40 → 9 Mar 20:10. @6→6',
    'status Incident INC-7: step orders/switch was added. @3→7',
  ]);
  checkChanges(inFile(open), inFile(open, 'INC-7', 'Orders are late'), [
    'text Incident INC-7: title Orders are lost → Orders are late. @8→8',
  ]);
});

test('an incident of a plan, and one that got a file of its own', () => {
  const own = (status: string) =>
    plan(`incidents:\n  - {id: INC-7, severity: 2, status: ${status}}`);
  checkChanges(own('monitoring'), own('resolved'), [
    'status Incident INC-7: monitoring → resolved. @5→5',
  ]);
  checkChanges(plan(''), own('monitoring'), [
    'status Incident INC-7 is new: severity 2, monitoring. @-→5',
  ]);
  checkChanges(own('monitoring'), inFile('severity: 2\nstatus: resolved\n'), [
    'status Incident INC-7: monitoring → resolved. @5→5',
    'text Incident INC-7: title none → Orders are lost. @5→8',
  ]);
});

test('an incident of a plan that is new, gone or no YAML is not told by itself', () => {
  const own = plan('incidents:\n  - {id: INC-7, severity: 2, status: monitoring}');
  checkChanges('\n--- a.md\n', own, ['scope Plan orders "Move orders" is new, with 1 step. @-→3']);
  checkChanges(own, '\n--- a.md\n', ['scope Plan orders "Move orders" is gone. @3→-']);
  checkChanges(own, plan('incidents: [', 'title: Switch}'), [
    'text Plan orders cannot be read whole any more: its steps are not compared. @3→3',
  ]);
});

test('plans have incidents of the same name, each its own', () => {
  const second = (status: string) =>
    `--- mail.migration.yaml\nmigration-plan: "1.0"\nid: mail\ntitle: Move mail\nincidents: [{id: INC-7, status: ${status}}]\nsteps: [{id: send}]\n`;
  const first = plan('incidents: [{id: INC-7, status: monitoring}]');
  checkChanges(first + second('monitoring'), plan('') + second('resolved'), [
    'status Incident INC-7: monitoring → resolved. @4→4',
    'status Incident INC-7 is gone; it was monitoring. @4→-',
  ]);
});

const postmortem = (status: string, actions: string) =>
  `${plan('')}--- docs/postmortems/INC-7.md\n---\ntype: postmortem\nid: INC-7\nincident: INC-7\nstatus: ${status}\n---\n\n# Orders are lost\n\n## Action items\n\n${actions}`;

test('a postmortem: how far it is, and what of it was done', () => {
  const before = postmortem('draft', '- [ ] Compare every order\n- [ ] Tell the shop\n');
  const after = postmortem('published', '- [x] Compare every order\n- [ ] Watch retries\n');
  checkChanges(before, after, [
    'status Postmortem INC-7: draft → published. @5→5',
    'status Action "Compare every order" of postmortem INC-7: planned → done. @12→12',
    'scope Action "Tell the shop" of postmortem INC-7 is gone; it was planned. @13→-',
    'scope Action "Watch retries" of postmortem INC-7 is new: planned. @-→13',
  ]);
  checkChanges(plan(''), before, ['scope Postmortem INC-7 "Orders are lost" is new: draft. @-→3']);
  checkChanges(before, plan(''), [
    'scope Postmortem INC-7 "Orders are lost" is gone; it was draft. @3→-',
  ]);
});

test('a premortem: whether it was held, and what is said of its risks', () => {
  const held = (day: string, risks: string) =>
    plan(`premortems:\n  - id: switch-fails\n    for: [switch]\n${day}    risks:\n${risks}`);
  const risk = (id: string, status: string, likelihood: number) =>
    `      - {id: ${id}, likelihood: ${likelihood}, impact: 5, status: ${status}}\n`;
  const before = held('', risk('R1', 'open', 4) + risk('R2', 'open', 2));
  checkChanges(before, held('    held: 2026-03-10\n', risk('R1', 'mitigated', 2)), [
    'status Risk R1 of premortem switch-fails: likelihood 4 → 2. @8→9',
    'status Risk R1 of premortem switch-fails: open → mitigated. @8→9',
    'scope Risk R2 of premortem switch-fails is gone; it was open. @9→-',
    'schedule Premortem switch-fails: held none → 10 Mar. @5→7',
  ]);
  checkChanges(plan(''), before, ['scope Premortem switch-fails is new. @-→5']);
});

test('a record that moves out of its plan is about the same steps, and a premortem may be about others, or be called otherwise', () => {
  const plan = (records: string) =>
    `\n--- a.migration.yaml\nmigration-plan: "1.0"\nid: a\ntitle: A\n${records}steps: [{id: s, title: S}, {id: t, title: T}]\n`;
  const incident = 'id: I1, title: x, severity: 1, status: identified';
  checkChanges(
    plan(`incidents: [{${incident}, steps: [s]}]\n`),
    `${plan('')}--- docs/incidents/i1.md\n---\n{type: incident, ${incident}, steps: [a/s]}\n---\n\n# x\n`,
    [],
  );
  const premortem = (steps: string) =>
    plan(`premortems: [{id: p, held: 2026-03-02, for: [${steps}]}]\n`);
  checkChanges(premortem('s, t'), premortem('a/s'), [
    'scope Premortem p: step t was removed. @4→4',
  ]);
  const called = (title: string) => plan(`premortems: [{id: p, title: ${title}}]\n`);
  checkChanges(called('The switch fails'), called('The way back fails'), [
    'text Premortem p: title The switch fails → The way back fails. @4→4',
  ]);
});

test('a risk that is another one under its id, put off, or given to somebody else', () => {
  const risk = (facts: string) =>
    plan(`premortems:\n  - id: switch-fails\n    risks:\n      - {id: R1, ${facts}}`);
  checkChanges(
    risk('scenario: Orders are lost, mitigation: A lock, owner: Li, due: 2026-03-20'),
    risk('scenario: A page is slow, owner: Kim, due: 2026-04-20'),
    [
      'schedule Risk R1 of premortem switch-fails: due 20 Mar → 20 Apr, 31 days later. @7→7',
      'ownership Risk R1 of premortem switch-fails: owner Li → Kim. @7→7',
      'text Risk R1 of premortem switch-fails: mitigation A lock → none. @7→7',
      'text Risk R1 of premortem switch-fails: scenario Orders are lost → A page is slow. @7→7',
    ],
  );
});

test('an action that is put off and given to somebody else', () => {
  const action = (labels: string) =>
    `${plan('')}--- docs/postmortems/INC-7.md\n---\ntype: postmortem\nid: INC-7\n---\n\n# Orders are lost\n\n## Action items\n\n- [ ] Compare every order ${labels}\n`;
  checkChanges(action('`due:2026-03-20` `owner:li`'), action('`due:2026-03-30` `owner:kim`'), [
    'schedule Action "Compare every order" of postmortem INC-7: due 20 Mar → 30 Mar, 10 days later. @10→10',
    'ownership Action "Compare every order" of postmortem INC-7: owner li was removed. @10→10',
    'ownership Action "Compare every order" of postmortem INC-7: owner kim was added. @10→10',
  ]);
});
