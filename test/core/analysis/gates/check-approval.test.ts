import { checkGates } from '../../../support/check-gate.ts';

/* Who may approve, how many have, and whose word nobody here can judge. */

const given = (...names: readonly string[]) =>
  `given: [${names.map(name => `{by: "${name}", at: 2026-03-10}`).join(', ')}]`;

checkGates([
  {
    name: 'two of two, in any case and with or without the sign',
    gate: `approval: {by: ["@li", "@sam"], count: 2, ${given('LI', '@Sam')}}`,
    is: 'pass: approved by li and sam',
  },
  {
    name: 'who approves twice is one person',
    gate: `approval: {count: 2, ${given('@li', '@Li')}}`,
    is: 'pending: 1 of 2 approvals are given',
  },
  {
    name: 'who may not approve does not count beside who may',
    gate: `approval: {by: ["@li"], count: 2, ${given('@li', '@kim')}}`,
    is: 'pending: 1 of 2 approvals of @li are given',
  },
  {
    name: 'without names anybody may',
    gate: `approval: {${given('@kim')}}`,
    is: 'pass: approved by kim',
  },
  {
    name: 'without names nobody has',
    gate: 'approval: {count: 1}',
    is: 'pending: the approval is not given',
  },
  {
    name: 'a team and a person: the person decides',
    gate: `approval: {by: ["@acme/dba", "@li"], ${given('@li')}}`,
    is: 'pass: approved by li',
  },
  {
    name: 'a team of which somebody may be',
    gate: `approval: {by: ["@acme/dba", "@li"], ${given('@kim')}}`,
    is: 'unknown: it is not known who is in @acme/dba',
  },
  {
    name: 'too few, whoever is in the team',
    gate: `approval: {by: ["@acme/dba"], count: 2, ${given('@kim')}}`,
    is: 'pending: 0 of 2 approvals of @acme/dba are given',
  },
  {
    name: 'an approval without a day is given',
    gate: 'approval: {by: ["@li"], given: [{by: "@li"}]}',
    is: 'pass: approved by li',
  },
  {
    name: 'one of today is given',
    gate: 'approval: {by: ["@li"], given: [{by: "@li", at: 2026-03-16}]}',
    is: 'pass: approved by li',
  },
  {
    name: 'one for a day that is still to come is not',
    gate: 'approval: {by: ["@li"], given: [{by: "@li", at: 2026-03-17}]}',
    is: 'pending: the approval of @li is not given',
  },
]);
