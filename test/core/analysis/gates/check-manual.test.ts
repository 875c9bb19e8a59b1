import { checkGates } from '../../../support/check-gate.ts';

/* A person's word counts with what came out and the day, and for as long as it was agreed. */

checkGates([
  {
    name: 'what came out without a day',
    gate: 'manual: {what: The restore, passed: true}',
    is: 'unknown: The restore is attested, but for no day',
  },
  {
    name: 'a day without what came out',
    gate: 'manual: {what: The restore, by: "@li", at: 2026-03-10}',
    is: 'unknown: The restore has a day, but not whether it passed',
  },
  {
    name: 'today',
    gate: 'manual: {what: The restore, at: 2026-03-16, passed: true, max-age: P1D}',
    is: 'pass: The restore was attested on 16 Mar',
  },
  {
    name: 'by whom, without a limit for its age',
    gate: 'manual: {what: The restore, by: "@li", at: 2025-03-10, passed: true}',
    is: 'pass: The restore was attested on 10 Mar 2025 by @li',
  },
  {
    name: 'the day of the plan, not that of the machine',
    head: 'calendar: {time-zone: Pacific/Kiritimati}',
    gate: 'manual: {what: The restore, at: 2026-03-15T23:00Z, passed: true}',
    is: 'pass: The restore was attested on 16 Mar',
  },
  {
    name: 'a failure needs no day',
    gate: 'manual: {passed: false}',
    is: 'fail: what a person must check did not hold',
  },
  {
    name: 'a text is what a person has to check',
    gate: 'manual: The restore',
    is: 'unknown: The restore is not attested',
  },
]);
