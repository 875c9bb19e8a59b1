import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { forgetsBank, isLeftInPeace, showsBoth } from './folders.ts';
import { installPackage } from './installed-package.ts';
import { typeCommand, type Window, withWindow } from './window.ts';

type Check = (window: Window, folder: string) => Promise<void>;

/** What a command does by how many folders are open; undefined where the palette does not offer it. */
interface Row {
  readonly none: Check | undefined;
  readonly one: Check;
  readonly several: Check;
}

const nothingCompared = 'There is nothing to compare this plan with.';
const newDecision = 'Cairn: New Decision…';
const newPlan = 'Cairn: New Migration Plan…';
const decisionFile = 'docs/adr/0001-print-elsewhere.md';
/** In `bank` there is one already. */
const secondDecisionFile = 'docs/adr/0002-print-elsewhere.md';
const planFile = 'docs/migrations/print-elsewhere.migration.yaml';

/** Every command that the palette offers, in the order in which they are tried. */
const table: Readonly<Record<string, Row>> = {
  'Cairn: Show Log': { none: runs, one: runs, several: runs },
  'Cairn: Restart Server': { none: startsAgain, one: startsAgain, several: startsAgain },
  'Cairn: Open Step Diagram': {
    none: ({ page }) => page.getByText('No migration plan was found').first().waitFor(),
    one: ({ diagram }) => diagram.locator('g.node').first().waitFor(),
    several: async ({ page, diagram }) => {
      await option(page, /^Paying/).click();
      await diagram.locator('g.node').first().waitFor();
    },
  },
  'Cairn: Open Review Diagram': {
    none: undefined,
    one: ({ diagram }) => diagram.getByText(nothingCompared).waitFor(),
    several: async ({ page, diagram }) => {
      await option(page, /^Paying/).click();
      await diagram.getByText(nothingCompared).waitFor();
    },
  },
  'Cairn: Copy Review Summary': { none: undefined, one: tellsNothing, several: tellsNothing },
  'Cairn: Choose Review Base…': {
    none: undefined,
    one: tellsNoBranches,
    several: async window => {
      await option(window.page, /^bank/).click();
      await tellsNoBranches(window);
    },
  },
  [newDecision]: { none: undefined, one: makes(decisionFile), several: makesSecondInBank },
  [newPlan]: { none: undefined, one: makes(planFile), several: makesInBank(planFile) },
  // By now there is a decision of today, which is proposed.
  'Cairn: Group Decisions by Status': groupsUnder(/^Proposed/),
  'Cairn: Group Decisions by Year': groupsUnder(/^20\d\d\b/),
  'Cairn: Group Decisions by Log': groupsUnder(/^docs\/adr/),
  'Cairn: Filter Decisions by Status…': {
    none: undefined,
    one: asksForStatuses,
    several: asksForStatuses,
  },
  'Cairn: Set Status…': { none: undefined, one: asksForPlace, several: asksForPlace },
  'Cairn: Show What Was Read': {
    none: undefined,
    one: lists(decisionFile),
    several: lists(secondDecisionFile),
  },
};

test('the table holds every command that the palette may offer', () => {
  const { folder } = installPackage();
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const { commands, menus } = read('package.json').contributes;
  const texts = read('package.nls.json');
  const hidden = menus.commandPalette.map(({ command }: { command: string }) => command);
  const offered = commands.flatMap(({ command, title }: { command: string; title: string }) =>
    hidden.includes(command) ? [] : [`Cairn: ${texts[title.slice(1, -1)] ?? title}`],
  );
  assert.deepEqual(offered.sort(), Object.keys(table).sort());
});

const plan = (title: string) =>
  `migration-plan: "1.0"\ntitle: ${title}\nsteps: [{id: a, title: A, depends-on: [not-in-${title}]}]\n`;

/** What a window opens, and what it is looked at for before and after all commands. */
interface Opened {
  readonly name: string;
  readonly path: string;
  readonly opens: 'file' | 'folder' | 'workspace';
  readonly before?: (window: Window) => Promise<void>;
  readonly after?: (window: Window) => Promise<void>;
}

const windows: Readonly<Record<keyof Row, Opened>> = {
  none: {
    name: 'a file without a folder is left in peace, and every command of the palette works',
    ...{ path: 'shop/docs/migrations/a.migration.yaml', opens: 'file', before: isLeftInPeace },
  },
  one: {
    name: 'every command of the palette works with one folder',
    ...{ path: 'shop', opens: 'folder' },
  },
  several: {
    name: 'two folders are shown, every command of the palette works, and a closed one is forgotten',
    ...{ path: 'both.code-workspace', opens: 'workspace', before: showsBoth, after: forgetsBank },
  },
};

for (const count of ['none', 'one', 'several'] as const) {
  const { name, path, opens, before, after } = windows[count];
  test(name, async context => {
    const folder = temporaryFolder(context);
    writeFiles(folder, {
      'both.code-workspace': JSON.stringify({ folders: [{ path: 'shop' }, { path: 'bank' }] }),
      'shop/docs/migrations/a.migration.yaml': plan('Selling'),
      'bank/docs/migrations/b.migration.yaml': plan('Paying'),
      'bank/docs/adr/0001-pay-in-cash.md':
        '# 1. Pay in cash\n\nDate: 2020-05-04\n\n## Status\n\nAccepted\n',
    });
    await withWindow(
      join(folder, path),
      async window => {
        await showTrees(window);
        await before?.(window);
        await tryAll(window, count, folder);
        await after?.(window);
      },
      { opens },
    );
  });
}

async function showTrees({ page }: Window): Promise<void> {
  await page.locator('.activitybar').getByRole('tab', { name: /Cairn/ }).click();
  // Before it runs, the list of commands may change under the mouse.
  const pane = page.locator('.pane-body');
  const shown = pane.getByText('Cairn shows the decision records').or(pane.getByRole('treeitem'));
  await shown.first().waitFor();
}

async function tryAll(window: Window, count: keyof Row, folder: string): Promise<void> {
  const { run } = window;
  for (const [title, row] of Object.entries(table)) {
    // What the command before has opened.
    await run('View: Close All Editors');
    const check = row[count];
    if (check) {
      await run(title);
      await check(window, folder);
    } else await isNotOffered(window, title);
  }
}

async function isNotOffered({ page }: Window, title: string): Promise<void> {
  await typeCommand(page, title);
  // What is offered instead says that the list is there.
  await option(page, /^Cairn: |No matching/)
    .or(page.getByText('No matching'))
    .first()
    .waitFor();
  assert.equal(await option(page, new RegExp(`^${title}`)).count(), 0);
  await page.keyboard.press('Escape');
}

function option(page: Window['page'], name: RegExp) {
  return page.locator('.quick-input-list').getByRole('option', { name }).first();
}

/** The log follows its newest line: on a slow machine the one that is looked for is out of sight by now. */
async function runs({ page }: Window): Promise<void> {
  await page.locator('.part.panel .view-lines').click();
  await page.keyboard.press('ControlOrMeta+Home');
  await logLine(page, /The language server runs: process \d+\./).waitFor();
  await page.keyboard.press('ControlOrMeta+End');
}

async function startsAgain({ page }: Window): Promise<void> {
  await logLine(page, /Somebody asked for the language server/).waitFor();
}

/** The folders are no repositories, so that there is nothing to compare them with. */
async function tellsNothing({ page }: Window): Promise<void> {
  await page.getByText('There is nothing to compare with').first().waitFor();
}

async function asksForStatuses({ page }: Window): Promise<void> {
  await page.locator('.quick-input-list').getByText('withdrawn').first().waitFor();
  await page.keyboard.press('Escape');
}

/** No editor is open. */
async function asksForPlace({ page }: Window): Promise<void> {
  await page.getByText('Put the cursor on a step or a decision').first().waitFor();
}

async function tellsNoBranches({ page }: Window): Promise<void> {
  await page.getByText('Branches are not known').first().waitFor();
}

/** A line of the log, which is open since the first command. */
function logLine(page: Window['page'], text: RegExp) {
  const spaces = new RegExp(text.source.replaceAll(' ', '\\s'));
  return page.locator('.part.panel .view-line').filter({ hasText: spaces }).first();
}

function makes(path: string): Check {
  return async (window, folder) => {
    await giveTitle(window, path);
    assert.ok(existsSync(join(folder, 'shop', path)));
  };
}

function makesInBank(path: string): Check {
  return async (window, folder) => {
    await option(window.page, /^bank/).click();
    await giveTitle(window, path);
    assert.ok(existsSync(join(folder, 'bank', path)));
    assert.ok(!existsSync(join(folder, 'shop', path)));
  };
}

/** The number goes on in the log of the folder that was chosen. */
async function makesSecondInBank(window: Window, folder: string): Promise<void> {
  await makesInBank(secondDecisionFile)(window, folder);
  const text = readFileSync(join(folder, 'bank', secondDecisionFile), 'utf8');
  assert.match(text, /^# 2\. Print elsewhere$/m);
}

function lists(decision: string): Check {
  return async ({ page }) => {
    const line = page.locator('.view-line').filter({ hasText: `${decision}:1` });
    await line.first().waitFor();
  };
}

function groupsUnder(name: RegExp): Row {
  const check: Check = ({ page }) => page.getByRole('treeitem', { name }).first().waitFor();
  return { none: undefined, one: check, several: check };
}

/** Types a title, waits until the file that it would give is named, and takes it. */
async function giveTitle({ page }: Window, path: string): Promise<void> {
  const input = page.locator('.quick-input-widget input.input');
  await page.getByText('The title, in a few words').waitFor();
  await input.fill('Print elsewhere');
  await page.locator('.quick-input-widget').getByText(path).waitFor();
  await input.press('Enter');
  await page.getByRole('tab', { name: path.slice(path.lastIndexOf('/') + 1) }).waitFor();
}
