import assert from 'node:assert/strict';
import { cpSync, readFileSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { temporaryRepository } from '../support/temporary-repository.ts';
import { type Window, withWindow } from './window.ts';

const workspace = join(import.meta.dirname, '..', 'vscode', 'workspace');
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
  assert.equal(await nodes.filter({ hasText: /Copy the counts|INC-118/ }).count(), 2);
}

/** A finding goes with the line that it is about and comes back with it; the saved file is as it was. */
async function repairAndUndo({ page, run, reachLine }: Window, file: string): Promise<void> {
  const before = readFileSync(file, 'utf8');
  const finding = page.locator('.squiggly-error').first();
  await finding.waitFor();
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input');
  await input.fill(':15');
  await input.press('Enter');
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
