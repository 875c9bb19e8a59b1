import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { temporaryRepository } from '../support/temporary-repository.ts';
import { lineOfCursor, type Window, withWindow } from './window.ts';

const root = join(import.meta.dirname, '..', '..');
const workspace = join(root, 'test', 'vscode', 'workspace');
const planPath = 'docs/migrations/stock.migration.yaml';

test('somebody who has just installed the package finds the way', async context => {
  const { folder, commit } = temporaryRepository(context);
  cpSync(workspace, folder, { recursive: true });
  commit('2026-03-10', {});
  await withWindow(folder, async window => {
    await seeDecisions(window);
    await seeWhyAStepIsBlocked(window);
    await goFromThePictureToTheLine(window);
    await repairAndUndo(window, join(folder, planPath));
  });
});

/** What a stranger meets in a repository. */
interface Story {
  readonly name: string;
  /** Fills an empty folder; undefined where this machine does not have it. */
  readonly fill: ((folder: string) => void) | undefined;
  /** How many there are to choose from. */
  readonly plans: number;
  readonly logs: number;
  /** What the hover on a step says beside its title. */
  readonly why: RegExp;
}

const stories: readonly Story[] = [
  {
    name: 'the example',
    fill: fillExample,
    plans: 2,
    logs: 2,
    why: /Blocked for \d+ days by INC-31/,
  },
  {
    name: 'alphagov+publishing-api',
    fill: corpus('alphagov+publishing-api'),
    plans: 1,
    logs: 1,
    why: /No status is written/,
  },
  {
    name: 'MTES-MCT+zero-logement-vacant',
    fill: corpus('MTES-MCT+zero-logement-vacant'),
    plans: 2,
    logs: 1,
    why: /Ready as far as is written: no step/,
  },
];

for (const { name, fill, plans, logs, why } of stories) {
  const skip = fill ? false : 'this machine does not have it';
  test(`a stranger goes through ${name} and leaves nothing behind`, { skip }, async context => {
    const { folder, git, commit } = temporaryRepository(context);
    fill?.(folder);
    commit('2026-03-10', {});
    await withWindow(folder, async window => {
      await window.page.locator('.activitybar').getByRole('tab', { name: /Cairn/ }).click();
      await window.row(/Read as (?:accepted|proposed) from/).waitFor();
      await seeWhy(window, { plans, why });
      await makeAndUndo(window, folder, { command: 'Cairn: New Decision…', choices: logs });
      // Where a checklist is open, it is asked first whether to adopt that one.
      await window.run('View: Close All Editors');
      await makeAndUndo(window, folder, { command: 'Cairn: New Migration Plan…', choices: 1 });
      assert.equal(git('status', '--short', '--untracked-files=all'), '');
    });
  });
}

function fillExample(folder: string): void {
  const program = join(root, 'examples', 'prepare.mjs');
  const prepared = join(folder, 'marquee');
  const { status, stderr } = spawnSync(process.execPath, [program, prepared]);
  assert.equal(status, 0, String(stderr));
  rmSync(join(prepared, '.git'), { recursive: true });
}

function corpus(name: string): Story['fill'] {
  const source = join(root, '..', 'shared', 'corpora', name);
  return existsSync(source) ? folder => cpSync(source, folder, { recursive: true }) : undefined;
}

/** From the picture of the first plan to the line of a step, and what is said there. */
async function seeWhy(
  { page, run, diagram }: Window,
  { plans, why }: Pick<Story, 'plans' | 'why'>,
): Promise<void> {
  await run('Cairn: Open Step Diagram');
  if (plans > 1) await chooseFirst(page);
  const nodes = diagram.locator('g.node');
  const blocked = diagram.locator('g.node.cairn-blocked');
  await nodes.first().waitFor();
  const node = (await blocked.count()) > 0 ? blocked.first() : nodes.first();
  // What keeps a word in one line is not seen.
  const title = ((await node.locator('.cairn-title').textContent()) ?? '').replaceAll('\u2060', '');
  await node.click();
  await lineOfCursor(page, /^(?!1$)\d+$/).waitFor();
  await run('View: Focus Active Editor Group');
  await run('Show or Focus Hover');
  const hover = page.locator('.monaco-hover:visible');
  await hover.getByText(title).first().waitFor();
  await hover.getByText(why).first().waitFor();
  await page.keyboard.press('Escape');
}

/** The first item that is not the command itself, whose list may still be there. */
async function chooseFirst(page: Window['page']): Promise<void> {
  const items = page.locator('.quick-input-list').getByRole('option');
  await items.filter({ hasNotText: 'Cairn:' }).first().click();
}

/** Makes a file by a command, sees it, and takes it back with Undo: the file is gone. */
async function makeAndUndo(
  { page, run }: Window,
  folder: string,
  { command, choices }: { readonly command: string; readonly choices: number },
): Promise<void> {
  await run(command);
  if (choices > 1) await chooseFirst(page);
  await page.getByText('The title, in a few words').waitFor();
  const input = page.locator('.quick-input-widget:visible input.input');
  await input.fill('Try something new');
  const path = await page
    .locator('.quick-input-message')
    .getByText(/try-something-new/)
    .textContent();
  await input.press('Enter');
  const tab = page.getByRole('tab', { name: /try-something-new/ });
  await tab.waitFor();
  const file = join(folder, (path ?? '').trim());
  assert.ok(existsSync(file), file);
  const gone = untilGone(file);
  await run('Undo');
  await gone;
  // The editor behind it takes the focus then, and would take it from what is asked next.
  await tab.waitFor({ state: 'detached' });
}

/** Resolves as soon as there is no such file. */
function untilGone(file: string): Promise<void> {
  return new Promise(resolve => {
    const watcher = watch(dirname(file), () => look());
    const look = () => {
      if (existsSync(file)) return;
      watcher.close();
      resolve();
    };
    look();
  });
}

async function seeDecisions({ page, row }: Window): Promise<void> {
  await page.locator('.activitybar').getByRole('tab', { name: /Cairn/ }).click();
  await row(/Count stock in the stock service.*accepted/).waitFor();
  await row(/Keep orders in one store.*accepted/).waitFor();
}

async function seeWhyAStepIsBlocked({ page, row, run, reachLine }: Window): Promise<void> {
  await row(/^Copy the counts.*INC-118/).click();
  await reachLine(4);
  await run('View: Focus Active Editor Group');
  await run('Show or Focus Hover');
  const hover = page.locator('.monaco-hover:visible');
  await hover.getByText(/Blocked for \d+ days by INC-118/).waitFor();
  await page.keyboard.press('Escape');
}

async function goFromThePictureToTheLine({ diagram, run, reachLine }: Window): Promise<void> {
  await run('Cairn: Open Step Diagram');
  const nodes = diagram.locator('g.node');
  await nodes.filter({ hasText: 'Ask the service' }).click();
  await reachLine(13);
  assert.equal(await nodes.filter({ hasText: /Copy the counts|INC-\u2060118/ }).count(), 2);
}

/** A finding goes with the line that it is about and comes back with it; the saved file is as it was. */
async function repairAndUndo({ page, run, reachLine }: Window, file: string): Promise<void> {
  const before = readFileSync(file, 'utf8');
  const finding = page.locator('.squiggly-error').first();
  await finding.waitFor();
  await page.locator('.view-line').filter({ hasText: 'no-such-step' }).click();
  await reachLine(15);
  await run('Delete Line');
  await finding.waitFor({ state: 'detached' });
  await run('File: Save');
  await untilText(file, before.replace(/^.*no-such-step.*\n/m, ''));
  await run('Undo');
  await finding.waitFor();
  await run('File: Save');
  await untilText(file, before);
}

/** Resolves as soon as a file on disk has this text. */
function untilText(file: string, wanted: string): Promise<void> {
  return new Promise(resolve => {
    const watcher = watch(dirname(file), () => look());
    const look = () => {
      if (readFileSync(file, 'utf8') !== wanted) return;
      watcher.close();
      resolve();
    };
    look();
  });
}
