import { checkGates } from '../../../support/check-gate.ts';

/* Every task below a heading of some file has to be checked. */

const gate = 'checklist: {file: ops/ready.md, heading: Before}';

const list = (tasks: string) => `
--- ops/ready.md
# Ready

## Before

${tasks}

## After

- [ ] Tell the others
`;

checkGates([
  {
    name: 'everything is checked; other headings have tasks of their own',
    gate,
    files: list('- [x] Back up\n- [X] Rehearse'),
    is: 'pass: everything is checked',
  },
  {
    name: 'what is open is named',
    gate,
    files: list('- [x] Back up\n- [ ] Rehearse\n- [ ] Announce'),
    is: 'fail: not checked: Rehearse and Announce',
  },
  {
    name: 'without a heading all tasks of the file count',
    gate: 'checklist: {file: ops/ready.md}',
    files: list('- [x] Back up'),
    is: 'fail: not checked: Tell the others',
  },
  {
    name: 'a task within a task counts',
    gate,
    files: list('- [x] Back up\n  - [ ] Restore it'),
    is: 'fail: not checked: Restore it',
  },
  {
    name: 'a task in a comment or in code is none',
    gate,
    files: list('- [x] Back up\n<!--\n- [ ] Not this\n-->\n```\n- [ ] Nor this\n```'),
    is: 'pass: everything is checked',
  },
  {
    name: 'a heading without tasks is no checklist',
    gate,
    files: list('Nothing yet.'),
    is: 'unknown: the checklist Before of ops/ready.md is not there',
  },
  {
    name: 'no such heading',
    gate: 'checklist: {file: ops/ready.md, heading: Meanwhile}',
    files: list('- [x] Back up'),
    is: 'unknown: the checklist Meanwhile of ops/ready.md is not there',
  },
  {
    name: 'no such file',
    gate: 'checklist: {file: ops/gone.md}',
    files: list('- [x] Back up'),
    is: 'unknown: the checklist ops/gone.md is not there',
  },
  {
    name: 'a file outside of the project',
    gate: 'checklist: {file: ../ready.md}',
    files: list('- [x] Back up'),
    is: 'unknown: the checklist ../ready.md lies outside of the project',
  },
  {
    name: "what must hold, without a box, is nobody's word for anything",
    gate: 'checklist: {items: [{text: Back up, checked: true}, {text: Rehearse}, Announce]}',
    is: 'unknown: nobody wrote whether this holds: Rehearse and Announce',
  },
]);
