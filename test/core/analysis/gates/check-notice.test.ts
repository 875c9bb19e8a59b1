import { checkGates } from '../../../support/check-gate.ts';

/* Consumers of a contract were told when it is deprecated, long enough before its sunset. */

const contract = (days: string) => `contracts: [{id: api, ${days}}]`;
const gate = 'notice: {contract: api, sunset: P90D}';

checkGates([
  {
    name: 'exactly so many days are enough',
    head: contract('deprecated: 2026-03-01, sunset: 2026-05-30'),
    gate,
    is: 'pass: api is deprecated since 1 Mar',
  },
  {
    name: 'a day less is not',
    head: contract('deprecated: 2026-03-01, sunset: 2026-05-29'),
    gate,
    is: 'fail: api ends 89 days after its deprecation, not 90 days',
  },
  {
    name: 'a contract that is deprecated today is',
    head: contract('deprecated: 2026-03-16, sunset: 2026-12-31'),
    gate,
    is: 'pass: api is deprecated since 16 Mar',
  },
  {
    name: 'tomorrow is still to come',
    head: contract('deprecated: 2026-03-17, sunset: 2026-12-31'),
    gate,
    is: 'pending until 2026-03-17: api is deprecated on 17 Mar',
  },
  {
    name: 'today is where the plan is',
    head: `calendar: {time-zone: Pacific/Kiritimati}\n${contract('deprecated: 2026-03-16, sunset: 2026-12-31')}`,
    gate,
    is: 'pass: api is deprecated since 16 Mar',
  },
  {
    name: 'too little notice of a deprecation that is still to come fails today',
    head: contract('deprecated: 2026-04-01, sunset: 2026-05-01'),
    gate,
    is: 'fail: api ends 30 days after its deprecation, not 90 days',
  },
  {
    name: 'an end before the deprecation is no notice of any length',
    head: contract('deprecated: 2026-06-01, sunset: 2026-05-01'),
    gate,
    is: 'fail: api ends 31 days before its deprecation',
  },
  {
    name: 'not even where none is asked',
    head: contract('deprecated: 2026-03-02, sunset: 2026-03-01'),
    gate: 'notice: {contract: api}',
    is: 'fail: api ends 1 day before its deprecation',
  },
  {
    name: 'where no length is asked the same day is enough',
    head: contract('deprecated: 2026-03-01, sunset: 2026-03-01'),
    gate: 'notice: {contract: api}',
    is: 'pass: api is deprecated since 1 Mar',
  },
  {
    name: 'of a contract without a deprecation nothing is known',
    head: contract('sunset: 2026-05-01'),
    gate,
    is: 'unknown: the day of the deprecation of api is not written',
  },
  {
    name: 'a day that cannot be read is not written',
    head: contract('deprecated: soon, sunset: 2026-05-01'),
    gate,
    is: 'unknown: the day of the deprecation of api is not written',
  },
]);
