import { checkGates } from '../../../support/check-gate.ts';

/* A decision has the status that its record says, and one of which it is not known has none. */

const record = (file: string, head: string) =>
  `--- ${file}\n# ${Number(/\d+/.exec(file)?.[0])}. Use events\n\n${head}\n`;
const status = (word: string) => record('docs/adr/0047-use-events.md', `## Status\n\n${word}`);

const gate = 'decision: {ref: ADR-0047}';

checkGates([
  {
    name: 'without a status in the criterion it must be accepted',
    files: status('Accepted'),
    gate,
    is: 'pass: ADR-0047 is accepted',
  },
  ...['Proposed', 'Draft', 'Rejected', 'Deprecated', 'Deferred', 'Withdrawn'].map(word => ({
    name: `${word} is not accepted`,
    files: status(word),
    gate,
    is: `fail: ADR-0047 is ${word.toLowerCase()}, not accepted`,
  })),
  {
    name: 'what was superseded is not accepted any more',
    files: `${status('Superseded by ADR-0048')}${record('docs/adr/0048-use-queues.md', '## Status\n\nAccepted')}`,
    gate,
    is: 'fail: ADR-0047 is superseded, not accepted',
  },
  {
    name: 'where another one in force says that it takes its place, nobody knows',
    files: `${status('Accepted')}${record('docs/adr/0048-use-queues.md', '## Status\n\nAccepted\n\nSupersedes ADR-0047')}`,
    gate,
    is: 'unknown: ADR-0047 is accepted, and ADR-0048 says that it is its successor',
  },
  {
    name: 'and where it names one itself',
    files: `${record('docs/adr/0047-use-events.md', '* Status: Accepted\n* Superseded by: ADR-0048')}${record('docs/adr/0048-use-queues.md', '## Status\n\nAccepted')}`,
    gate,
    is: 'unknown: ADR-0047 is accepted, and names ADR-0048 as its successor',
  },
  {
    name: 'a proposal takes nothing away yet, and one that replaces a part leaves the rest',
    files: `${status('Accepted')}${record('docs/adr/0048-x.md', '## Status\n\nProposed\n\nSupersedes ADR-0047')}${record('docs/adr/0049-y.md', '## Status\n\nAccepted\n\nSupersedes ADR-0047 in part')}`,
    gate,
    is: 'pass: ADR-0047 is accepted',
  },
  {
    name: 'a status that nobody understands is neither',
    files: status('We should talk about this'),
    gate,
    is: 'unknown: the status of ADR-0047 is not known',
  },
  {
    name: 'so is one that is not written',
    files: record('docs/adr/0047-use-events.md', '## Context\n\nWe have no events.'),
    gate,
    is: 'unknown: the status of ADR-0047 is not known',
  },
  {
    name: 'another status may be asked for, and then accepted is not it',
    files: status('Accepted'),
    gate: 'decision: {ref: ADR-0047, status: superseded}',
    is: 'fail: ADR-0047 is accepted, not superseded',
  },
  {
    name: 'a path names a record too',
    files: status('Accepted'),
    gate: 'decision: docs/adr/0047-use-events.md',
    is: 'pass: ADR-0047 is accepted',
  },
  {
    name: 'a number that two logs have means neither, where both are as near',
    files: `${record('a/adr/0047-x.md', '## Status\n\nAccepted')}${record('a/adr/0001-y.md', '## Status\n\nAccepted')}${record('b/adr/0047-x.md', '## Status\n\nAccepted')}${record('b/adr/0001-y.md', '## Status\n\nAccepted')}`,
    gate,
    is: 'unknown: ADR-0047 may mean several decisions',
  },
]);
