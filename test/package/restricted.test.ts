import assert from 'node:assert/strict';
import { appendFileSync, chmodSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { runGit, temporaryRepository } from '../support/temporary-repository.ts';
import { type Window, withWindow } from './window.ts';

const workspace = join(import.meta.dirname, '..', 'vscode', 'workspace');

test('Restricted Mode reads, explains and draws, and starts no program until it ends', async context => {
  const { folder, commit } = temporaryRepository(context);
  cpSync(workspace, folder, { recursive: true });
  commit('2026-03-10', {});
  const plan = join(folder, 'docs/migrations/stock.migration.yaml');
  appendFileSync(plan, '  - id: tell\n    title: Tell everybody\n');
  const spy = spyOnGit(context);
  const settings = {
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
    'workbench.editor.useModal': 'off',
  };
  const options = { trust: 'restricted', settings, path: spy.path } as const;
  await withWindow(
    folder,
    async window => {
      await openStep(window);
      await hoverSays(window, /Blocked for \d+ days by INC-118/);
      await hoverSays(window, /Activity is unknown: this folder is not trusted/);
      await window.run('Cairn: Open Step Diagram');
      await window.diagram.locator('g.node').filter({ hasText: 'Ask the service' }).waitFor();
      await openReview(window);
      await window.page.getByText(/a review needs git/).waitFor();
      assert.deepEqual(spy.calls(), []);
      await trust(window);
      await window.row(/^Step tell "Tell everybody" is new/).waitFor();
      await window.page.getByRole('tab', { name: /stock\.migration\.yaml/ }).click();
      await hoverSays(window, /Last activity/);
      // VS Code's own git runs from now on too.
      assert.ok(spy.calls().some(call => call.includes('--literal-pathspecs')));
    },
    options,
  );
});

/** Unfolds the view, which is folded at first. */
async function openReview({ page }: Window): Promise<void> {
  await page.getByRole('button', { name: /^Review Section/ }).click();
}

async function openStep({ page, row, reachLine }: Window): Promise<void> {
  await page.locator('.activitybar').getByRole('tab', { name: /Cairn/ }).click();
  await row(/^Copy the counts.*INC-118/).click();
  await reachLine(4);
}

/** Asks until the history was read: nothing tells a window when that is. */
async function hoverSays({ page, run }: Window, wanted: RegExp): Promise<void> {
  const hover = page.locator('.monaco-hover:visible').getByText(wanted).first();
  for (let rest = 10; rest > 0; rest--) {
    await run('View: Focus Active Editor Group');
    await run('Show or Focus Hover');
    const isThere = await hover.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    await page.keyboard.press('Escape');
    if (isThere) return;
  }
  assert.fail(`No hover says ${wanted}.`);
}

async function trust({ page, run }: Window): Promise<void> {
  await run('Workspaces: Manage Workspace Trust');
  await page.locator('.workspace-trust-editor').getByText('Trust', { exact: true }).click();
  await page.locator('.workspace-trust-editor.trusted').waitFor();
}

/** A PATH whose git writes down how it is called, and then is the real one. */
function spyOnGit(context: TestContext) {
  const folder = temporaryFolder(context);
  const log = join(folder, 'calls');
  const realGit = `${runGit('/', ['--exec-path'], {})}/git`;
  writeFiles(folder, { 'bin/git': `#!/bin/sh\necho "$*" >> '${log}'\nexec '${realGit}' "$@"\n` });
  chmodSync(join(folder, 'bin/git'), 0o755);
  return {
    path: [join(folder, 'bin'), dirname(process.execPath), process.env['PATH']].join(delimiter),
    calls: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
  };
}
