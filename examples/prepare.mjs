// Makes the example repository ready to open: a copy with a git history, its days moved so that
// the story happens around today. Prints the folder. Uses only Node's own modules and git.
// node examples/prepare.mjs [FOLDER [DAY]]: another folder to make it in, another day than today.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = join(dirname(fileURLToPath(import.meta.url)), 'marquee');
const [folder, toldOn] = process.argv.slice(2);
const target = resolve(folder ?? join(dirname(source), '..', '.cache', 'marquee'));
const day = 24 * 60 * 60 * 1000;

/** The day on which the story in the files is told. */
const storyDay = Date.parse('2026-11-24');
const today = Date.parse(toldOn ?? new Date().toISOString().slice(0, 10));
/** Whole weeks, so that Mondays stay Mondays. */
const shift = Math.floor((today - storyDay) / (7 * day)) * 7 * day;

const seatPlan = 'docs/migrations/seat-inventory.migration.yaml';
const mailPlan = 'notifications/MIGRATION_PLAN.md';

const reports = 'box-office/src/reports/nightly.sql';
/** Reads of the seat tables that are gone by now. */
const oldReads = [
  'SELECT theatre FROM seat_theatre WHERE closed_on IS NULL;',
  'SELECT price, count(*) FROM seat_price GROUP BY price;',
  'SELECT row, number FROM seat_blocked WHERE until > :now;',
];

/** Oldest first. `more` are lines that the reports had then. `as` gives a file the text it had then: each pair replaces what it has now. */
const commits = [
  {
    on: '2025-02-03',
    by: 'Mara Lind',
    says: 'Record architecture decisions',
    files: [
      '.github/CODEOWNERS',
      'README.md',
      'docs/adr/README.md',
      'docs/adr/template.md',
      'docs/adr/0001-record-architecture-decisions.md',
    ],
  },
  {
    on: '2025-05-26',
    by: 'Mara Lind',
    says: 'Hold seats for ten minutes',
    files: [
      'docs/adr/0003-sell-tickets-through-one-http-api.md',
      'docs/adr/0004-hold-seats-for-ten-minutes.md',
    ],
  },
  {
    on: '2026-06-15',
    by: 'Jonas Okafor',
    says: 'Give seat inventory its own service',
    files: [
      'docs/adr/0002-keep-seats-in-the-box-office-database.md',
      'docs/adr/0005-give-seat-inventory-its-own-service.md',
    ],
  },
  {
    on: '2026-07-06',
    by: 'Jonas Okafor',
    says: 'Plan the move of the seats',
    files: [seatPlan, 'ops/holidays.ics', reports],
    more: oldReads,
    as: [
      [/status: (?:done|in-progress)/g, 'status: planned'],
      [/ +(?:started|finished): \S+\n/g, ''],
      [/ +blocked-by:\n.*\n/, ''],
    ],
  },
  {
    on: '2026-07-24',
    by: 'Jonas Okafor',
    says: 'Put a port in front of the seats',
    files: ['box-office/src/seats/seat-port.ts'],
  },
  {
    on: '2026-08-13',
    by: 'Jonas Okafor',
    says: 'Read the open theatres through the port',
    files: [reports],
    more: oldReads.slice(1),
  },
  {
    on: '2026-08-24',
    by: 'Ines Faber',
    says: 'Send mail through a provider',
    files: [
      'notifications/docs/decisions/0001-write-mail-in-one-template-language.md',
      'notifications/docs/decisions/0002-send-mail-through-a-provider.md',
      'notifications/docs/decisions/0003-send-a-nightly-digest.md',
    ],
  },
  {
    on: '2026-09-18',
    by: 'Jonas Okafor',
    says: 'Answer the sales API from the seat service',
    files: ['services/seats/src/reserve.ts', reports],
    more: oldReads.slice(2),
  },
  {
    on: '2026-09-30',
    by: 'Noor Haddad',
    says: 'Send all mail through one function',
    files: ['notifications/src/mail.ts', mailPlan],
    as: [
      [/\[x\](.*)`done:2026-11-04`/, '[ ]$1'],
      [' `started:2026-11-11`', ''],
    ],
  },
  {
    on: '2026-10-05',
    by: 'Jonas Okafor',
    says: 'Propose events for seats',
    files: ['docs/adr/0006-publish-seat-changes-as-events.md'],
  },
  {
    on: '2026-10-06',
    by: 'Priya Natarajan',
    says: 'Let the kiosk take an address',
    files: ['kiosk/src/seat-client.ts', 'kiosk/package.json', 'docs/postmortems/INC-24.md'],
  },
  {
    on: '2026-10-19',
    by: 'Jonas Okafor',
    says: 'Sell in both stores',
    files: ['box-office/src/seats/dual-write.ts', 'deploy/flags/seats.flagd.json', seatPlan],
    as: [[/ +blocked-by:\n.*\n/, '']],
  },
  {
    on: '2026-10-29',
    by: 'Ines Faber',
    says: 'Read the blocked seats through the port',
    files: [reports],
  },
  {
    on: '2026-11-11',
    by: 'Noor Haddad',
    says: 'Move the confirmations, start with the reminders',
    files: [mailPlan],
  },
  {
    on: '2026-11-13',
    by: 'Lea Brandt',
    says: 'Sell a first night twice over',
    files: ['perf/first-night.summary.json'],
  },
  {
    on: '2026-11-16',
    by: 'Jonas Okafor',
    says: 'Stop: seats are sold twice',
    files: ['docs/incidents/INC-31.md', seatPlan],
  },
  {
    on: '2026-11-20',
    by: 'Lea Brandt',
    says: 'Copy the seats of a performance',
    files: ['services/seats/src/copy-seats.ts', 'services/seats/copied.json'],
  },
];

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
if (git('init', '--quiet', '--initial-branch=main')) for (const commit of commits) record(commit);
else console.log('git is not installed: the example has no history, so nothing in it is stale.');
cpSync(source, target, { recursive: true });
for (const path of filesBelow(target)) writeFileSync(path, moved(readFileSync(path, 'utf8')));
console.log(target);

function record({ on, by, says, files, more = [], as = [] }) {
  for (const file of files) {
    let text = readFileSync(join(source, file), 'utf8');
    if (file.includes('igration') || file.includes('MIGRATION')) {
      for (const [now, then] of as) text = text.replace(now, then);
    }
    if (file === reports) text += more.map(line => `${line}\n`).join('');
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), moved(text));
  }
  const at = `${dayOf(Date.parse(on) + shift)}T10:00:00Z`;
  const who = { NAME: by, EMAIL: `${by.split(' ')[0].toLowerCase()}@marquee.example`, DATE: at };
  const env = Object.entries(who).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  git('add', '--all');
  run(['commit', '--quiet', '--message', says], Object.fromEntries(env));
}

function git(...args) {
  return run(args, {});
}

/** Runs git with none of the user's configuration, in the new folder only. */
function run(args, env) {
  const clean = { PATH: process.env.PATH, HOME: target, GIT_CONFIG_NOSYSTEM: '1', ...env };
  return spawnSync('git', args, { cwd: target, env: clean, stdio: 'ignore' }).status === 0;
}

function moved(text) {
  return text.replaceAll(/\b20\d\d-\d\d-\d\d\b/g, written => dayOf(Date.parse(written) + shift));
}

function dayOf(time) {
  return new Date(time).toISOString().slice(0, 10);
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => !name.startsWith('.git'))
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile());
}
