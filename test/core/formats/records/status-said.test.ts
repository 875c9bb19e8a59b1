import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../../src/core/formats/read-project.ts';

/*
 * What people write about the state of an incident, a postmortem, its action items and a risk, and what
 * is read. An end is only read where it is certain: else an open incident would hold nobody up.
 */

const read = (path: string, text: string) =>
  readProject([{ path, content: { kind: 'text', text } }]);

/** The status of each kind of thing that has these words as its own. */
const readers: Readonly<Record<string, (said: string) => string | undefined>> = {
  'incident in YAML': said =>
    read(
      'docs/incidents/inc-1.md',
      `---\ntype: incident\nid: INC-1\nseverity: 1\nstatus: ${JSON.stringify(said)}\n---\n# Orders twice\n`,
    ).incidents[0]?.status?.value,
  'incident in a line': said =>
    read('docs/incidents/inc-1.md', `# INC-1: Orders twice\n\nSeverity: SEV-1\nStatus: ${said}\n`)
      .incidents[0]?.status?.value,
  postmortem: said =>
    read('docs/postmortems/inc-1.md', `# INC-1: Orders twice\n\nStatus: ${said}\n`).postmortems[0]
      ?.status?.value,
  'action item': said =>
    read(
      'docs/postmortems/inc-1.md',
      `# Orders twice\n\n## Action items\n\n| Action item | Owner | Status |\n|---|---|---|\n| Retry once | @li | ${said} |\n`,
    ).postmortems[0]?.actionItems[0]?.status?.value,
  risk: said =>
    read(
      'docs/premortems/a.md',
      `# Before\n\n| Risk | Likelihood | Impact | Status |\n|---|---|---|---|\n| Twice | 4 | 5 | ${said} |\n`,
    ).premortems[0]?.risks[0]?.status?.value,
};

const rows: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  'incident in YAML': {
    investigating: 'investigating',
    identified: 'identified',
    monitoring: 'monitoring',
    resolved: 'resolved',
    Resolved: 'resolved',
  },
  'incident in a line': {
    resolved: 'resolved',
    open: 'investigating',
    monitoring: 'monitoring',
    mitigated: 'monitoring',
    '**resolved**': 'resolved',
    'Resolved ✅': 'resolved',
    '✔️ Resolved': 'resolved',
    '✅': undefined,
    'Resolved ❌': undefined,
    'Resolved ✅ (partially)': undefined,
    '~~resolved~~': undefined,
    '~~open~~ resolved': undefined,
  },
  postmortem: {
    draft: 'draft',
    'in progress': 'draft',
    'in review': 'review',
    published: 'published',
    Complete: 'published',
    'Complete, action items in progress': 'published',
    'published (2026-03-01)': 'published',
    final: 'published',
    closed: 'closed',
    'published (draft)': undefined,
    'final (pending review)': undefined,
    'complete (not published)': undefined,
    unpublished: undefined,
    '~~published~~': undefined,
    'not published': undefined,
    'complete, not published yet': undefined,
    'Complete; pending review': undefined,
    'final, under review': undefined,
    'closed; TBD': undefined,
    'complete, but unpublished': undefined,
    'Complete, two action items not done': 'published',
    'Complete; follow-ups pending': 'published',
    'Final, action items: review the alerts': 'published',
    'Published, 2026-03-12': 'published',
    'draft, not finished': 'draft',
    'in review (draft)': 'review',
    'wip; pending': 'draft',
    'Done?': undefined,
    '': undefined,
  },
  'action item': {
    done: 'done',
    fixed: 'done',
    closed: 'done',
    'resolved (workaround)': 'done',
    '✅': 'done',
    open: 'planned',
    'in progress': 'in-progress',
    monitoring: 'verifying',
    blocked: 'in-progress',
    "won't do": 'cancelled',
    'done (partially)': undefined,
    'done?': undefined,
    '❌ done': undefined,
    'not done': undefined,
  },
  risk: {
    open: 'open',
    mitigated: 'mitigated',
    accepted: 'accepted',
    closed: 'closed',
    'mitigated?': undefined,
    'not mitigated': undefined,
    'not accepted': undefined,
    'half mitigated': undefined,
  },
};

for (const [kind, states] of Object.entries(rows)) {
  for (const [said, expected] of Object.entries(states)) {
    test(`${kind}: "${said}" is ${expected ?? 'nothing that is known'}`, () => {
      assert.equal(readers[kind]?.(said), expected);
    });
  }
}

/** What sounds like an end and is none. */
const doubtful = [
  'resolved?',
  'not resolved',
  'unresolved',
  'mostly resolved',
  'partially resolved',
  '❌ resolved',
  'to be resolved',
  'will be resolved',
  'resolved soon',
  'reopened',
];

for (const said of doubtful) {
  test(`"${said}" ends nothing`, () => {
    for (const [kind, reader] of Object.entries(readers)) {
      const status = reader(said);
      assert.ok(
        !['resolved', 'closed', 'published', 'done', 'mitigated'].includes(status ?? ''),
        `${kind}: ${status}`,
      );
    }
  });
}

const severities: Readonly<Record<string, number | undefined>> = {
  'SEV-2': 2,
  sev2: 2,
  S3: 3,
  '4': 4,
  'SEV-2 (minor)': 2,
  'SEV1: all orders': 1,
  'Sev 3 - one region': 3,
  'Severity 1, customers lost orders': 1,
  'SEV-2/3': undefined,
  'SEV-2 or SEV-3': undefined,
  'SEV-2?': undefined,
  'SEV-25': undefined,
  'SEV-1.5': undefined,
  '2 of 5 regions': undefined,
  'not SEV-1': undefined,
  high: undefined,
};

for (const [said, expected] of Object.entries(severities)) {
  test(`a line that says the severity is "${said}" says ${expected ?? 'nothing that is known'}`, () => {
    const incident = read(
      'docs/incidents/inc-1.md',
      `# INC-1: Orders twice\n\nSeverity: ${said}\nStatus: open\n`,
    ).incidents[0];
    assert.equal(incident?.severity?.value, expected);
  });
}
