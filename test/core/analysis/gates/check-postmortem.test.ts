import { checkGates } from '../../../support/check-gate.ts';

/* A postmortem counts once it is published; its action items only where they are asked for. */

const gate = 'postmortem: {ref: INC-1}';
const closed = 'postmortem: {ref: INC-1, action-items: closed}';

const postmortem = (status: string, items = '') => `
--- docs/postmortems/inc-1.md
---
type: postmortem
incident: INC-1
${status}
---
# What went wrong

## Action items

${items}
`;

checkGates([
  {
    name: 'nobody wrote one',
    gate,
    is: 'unknown: there is no postmortem INC-1',
  },
  {
    name: 'one of another incident is another one',
    gate: 'postmortem: {ref: INC-2}',
    files: postmortem('status: published'),
    is: 'unknown: there is no postmortem INC-2',
  },
  {
    name: 'action items that are no list are not known to be closed',
    gate: closed,
    files: postmortem('status: published', 'We will change the pool.'),
    is: 'unknown: what the postmortem INC-1 says of its action items is no list',
  },
  {
    name: 'that there are none is said in words',
    gate: closed,
    files: postmortem('status: published', 'None.'),
    is: 'pass: the postmortem INC-1 is published',
  },
  {
    name: 'one without a status is nobody’s word for anything',
    gate,
    files: postmortem('date: 2026-03-10'),
    is: 'unknown: the status of the postmortem INC-1 is not known',
  },
  {
    name: 'a draft',
    gate,
    files: postmortem('status: draft'),
    is: 'fail: the postmortem INC-1 is in draft, not published',
  },
  {
    name: 'one that is being read',
    gate,
    files: postmortem('status: review'),
    is: 'fail: the postmortem INC-1 is in review, not published',
  },
  {
    name: 'one that is published; what it asks for is not asked',
    gate,
    files: postmortem('status: published', '- [ ] Retry once only'),
    is: 'pass: the postmortem INC-1 is published',
  },
  {
    name: 'what it asks for is open',
    gate: closed,
    files: postmortem('status: published', '- [ ] Retry once only\n- [x] Add an alarm\n- [ ] Tell'),
    is: 'fail: the postmortem INC-1 has open action items: Retry once only and Tell',
  },
  {
    name: 'what it asks for is done',
    gate: closed,
    files: postmortem('status: published', '- [x] Retry once only\n- [x] Add an alarm'),
    is: 'pass: the postmortem INC-1 is published',
  },
  {
    name: 'what it asks for has no boxes',
    gate: closed,
    files: postmortem('status: published', '- Retry once only'),
    is: 'unknown: nobody wrote whether these action items of the postmortem INC-1 are done: Retry once only',
  },
  {
    name: 'an open one is worse than one that nobody knows of',
    gate: closed,
    files: postmortem('status: published', '- Retry once only\n- [ ] Tell'),
    is: 'fail: the postmortem INC-1 has open action items: Tell',
  },
  {
    name: 'it asks for nothing',
    gate: closed,
    files: postmortem('status: published'),
    is: 'pass: the postmortem INC-1 is published',
  },
  {
    name: 'a postmortem in which all was done is published as well',
    gate: closed,
    files: postmortem('status: closed', '- [x] Retry once only'),
    is: 'pass: the postmortem INC-1 is published',
  },
]);
