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
    name: 'of a done step it had to be fresh when that was finished',
    step: 'status: done, finished: 2026-02-01',
    gate: 'manual: {what: The restore, at: 2026-01-28, passed: true, max-age: P7D}',
    is: 'pass: The restore was attested on 28 Jan',
  },
  {
    name: 'and may not have been',
    step: 'status: done, finished: 2026-02-05',
    gate: 'manual: {what: The restore, at: 2026-01-28, passed: true, max-age: P7D}',
    is: 'unknown: The restore was attested 8 days before 5 Feb (limit 7 days)',
  },
  {
    name: 'what was attested later is fresh',
    step: 'status: done, finished: 2026-02-05',
    gate: 'manual: {what: The restore, at: 2026-02-06, passed: true, max-age: P7D}',
    is: 'pass: The restore was attested on 6 Feb',
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
