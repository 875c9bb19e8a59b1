import { checkGates } from '../../../support/check-gate.ts';

/* What the definition of a flag says now, and for how long its earlier versions said the same. */

const head = 'flags: [{key: reads, file: flags.json}]';

const defined = (defaultVariant: string, more = '') =>
  `{"flags": {"reads": {"state": "ENABLED", "variants": {"on": true, "off": false, "new": 1}, "defaultVariant": "${defaultVariant}"${more}}}}`;

const file = (text: string) => `--- flags.json\n${text}\n`;

/** The file as it is, and what its commits say, the newest first. */
const versions = (text: string, ...commits: readonly (readonly [string, string])[]) => {
  const lines = commits.map(([day], at) => `${day} ${at}aaaaaa flags.json\n`);
  const texts = commits.map(([, old], at) => `--- flags.json@${at}aaaaaa\n${old}\n`);
  return `${file(text)}${texts.join('')}--- git\n${lines.join('')}`;
};

const fractional = ', "targeting": {"fractional": [["on", 25], ["off", 75]]}';
const week = 'flag: {key: reads, rollout: ">=100", for: P7D}';

checkGates([
  {
    name: 'a state that is asked for',
    head,
    gate: 'flag: {key: reads, state: enabled}',
    files: file(defined('on')),
    is: 'pass: reads is enabled',
  },
  {
    name: 'another state',
    head,
    gate: 'flag: {key: reads, state: disabled}',
    files: file(defined('on')),
    is: 'fail: reads is enabled, not disabled',
  },
  {
    name: 'a flag that is switched off reaches nobody',
    head,
    gate: 'flag: {key: reads, rollout: ">=1"}',
    files: file(defined('on').replace('ENABLED', 'DISABLED')),
    is: 'unknown: the state of reads is DISABLED, so the code decides',
  },
  {
    name: 'a share that is not met, in tenths of a percent',
    head,
    gate: 'flag: {key: reads, rollout: ">=50"}',
    files: file(defined('on', fractional.replace('25', '1').replace('75', '2'))),
    is: 'fail: reads is at 33.3 %, not >= 50 %',
  },
  {
    name: 'a share that is not met by less than a tenth',
    head,
    gate: 'flag: {key: reads, rollout: ">=100"}',
    files: file(defined('on', fractional.replace('25', '9999').replace('75', '1'))),
    is: 'fail: reads is at 99.99 %, not >= 100 %',
  },
  {
    name: 'hours are counted from the end of the day on which it began',
    head,
    gate: 'flag: {key: reads, rollout: ">=100", for: PT12H}',
    files: versions(
      defined('on'),
      ['2026-03-16T08:00:00Z', defined('on')],
      ['2026-03-10', defined('off')],
    ),
    is: 'pending until 2026-03-17: reads is at 100 % since 16 Mar, and must be so for 12 hours',
  },
  {
    name: 'a variant with its share',
    head,
    gate: 'flag: {key: reads, variant: "off", rollout: ">=75"}',
    files: file(defined('on', fractional)),
    is: 'pass: reads is at 75 %',
  },
  {
    name: 'a variant without a share has to reach everybody',
    head,
    gate: 'flag: {key: reads, variant: new}',
    files: file(defined('new')),
    is: 'pass: reads is at 100 %',
  },
  {
    name: 'a flag that the file does not define',
    head,
    gate: 'flag: {key: reads, rollout: 100}',
    files: file('{"flags": {"writes": {"state": "ENABLED"}}}'),
    is: 'unknown: flags.json does not define reads',
  },
  {
    name: 'a file that is no flag definition',
    head,
    gate: 'flag: {key: reads, removed: true}',
    files: file('{"flags": '),
    is: 'unknown: flags.json is no valid JSON: a value was expected at its end',
  },
  {
    name: 'a file that is gone proves no removal',
    head,
    gate: 'flag: {key: reads, removed: true}',
    is: 'unknown: flags.json does not exist',
  },
  {
    name: 'a flag of which no file is written',
    head: 'flags: [{key: reads}]',
    gate: 'flag: {key: reads, rollout: 100}',
    is: 'unknown: it is not written where reads is defined',
  },
  {
    name: 'a file that was never committed',
    head,
    gate: week,
    files: `${file(defined('on'))}--- git\n2026-03-01 1111111 a.ts\n`,
    is: 'unknown: reads is at 100 %, and it is not known since when',
  },
  {
    name: 'long enough, by the commit that began it',
    head,
    gate: week,
    files: versions(defined('on'), ['2026-03-05', defined('on')], ['2026-03-01', defined('off')]),
    is: 'pass: reads is at 100 % since 5 Mar',
  },
  {
    name: 'each time that it was otherwise begins the time again',
    head,
    gate: week,
    files: versions(
      defined('on'),
      ['2026-03-14', defined('on')],
      ['2026-03-10', defined('off')],
      ['2026-03-01', defined('on')],
    ),
    is: 'pending until 2026-03-21: reads is at 100 % since 14 Mar, and must be so for 7 days',
  },
  {
    name: 'older versions that cannot be read say nothing',
    head,
    gate: week,
    files: versions(defined('on'), ['2026-03-05', defined('on')], ['2026-03-01', '{']),
    is: 'pass: reads is at 100 % since 5 Mar',
  },
  {
    name: 'a history that goes back only so far proves what it shows',
    head,
    gate: week,
    files: `${versions(defined('on'), ['2026-03-01', defined('on')])}since 2026-02-20\n`,
    is: 'pass: reads is at 100 % since 1 Mar at the latest',
  },
  {
    name: 'and no more than that',
    head,
    gate: week,
    files: `${versions(defined('on'), ['2026-03-14', defined('on')])}shallow 2026-03-13\n`,
    is: 'unknown: reads is at 100 %, and it is not known since when',
  },
  {
    name: 'a state that the file does not tell is no other one',
    head,
    gate: 'flag: {key: reads, state: enabled}',
    files: file('{"flags": {"reads": {"variants": {"on": true}, "defaultVariant": "on"}}}'),
    is: 'unknown: the state of reads is not known',
  },
  {
    name: 'in the moment in which its time is over it was long enough',
    head,
    gate: 'flag: {key: reads, rollout: ">=100", for: PT9H}',
    files: versions(defined('on'), ['2026-03-15', defined('on')], ['2026-03-01', defined('off')]),
    is: 'pass: reads is at 100 % since 15 Mar',
  },
]);
