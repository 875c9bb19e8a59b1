import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { type Window, withWindow } from './window.ts';

const plan = (title: string) =>
  `migration-plan: "1.0"\ntitle: ${title}\nsteps: [{id: a, title: A, depends-on: [not-in-${title}]}]\n`;

test('a window with two folders shows both, and forgets the one that is closed', async context => {
  const folder = temporaryFolder(context);
  const folders = [{ path: 'shop' }, { path: 'bank' }];
  writeFiles(folder, {
    'both.code-workspace': JSON.stringify({ folders }),
    'shop/a.migration.yaml': plan('Selling'),
    'bank/b.migration.yaml': plan('Paying'),
    'bank/docs/adr/0001-pay-in-cash.md': '# 1. Pay in cash\n\n## Status\n\nAccepted\n',
  });
  await withWindow(
    join(folder, 'both.code-workspace'),
    async window => {
      const { page, run, row } = window;
      await page.locator('.activitybar').getByRole('tab', { name: /Cairn/ }).click();
      for (const name of [/\/shop\b/, /\/bank\b/, /^Selling/, /^Paying/]) await row(name).waitFor();
      const problems = await showProblems(window);
      for (const name of ['not-in-Selling', 'not-in-Paying']) {
        await problems.getByText(name).first().waitFor();
      }
      await makeDecisionIn(window, /^bank/, 'Pay by card');
      assert.match(
        readFileSync(join(folder, 'bank/docs/adr/0002-pay-by-card.md'), 'utf8'),
        /^# 2\. Pay by card$/m,
      );
      await run('Workspaces: Remove Folder from Workspace...');
      await page.locator('.quick-input-list').getByRole('option', { name: /^bank/ }).click();
      await row(/^Paying/).waitFor({ state: 'detached' });
      await problems.getByText('not-in-Paying').first().waitFor({ state: 'detached' });
      await row(/^Selling/).waitFor();
      assert.ok((await problems.getByText('not-in-Selling').count()) > 0);
    },
    { opens: 'workspace' },
  );
});

test('a file without a folder is left in peace', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'a.migration.yaml': plan('Selling') });
  await withWindow(
    join(folder, 'a.migration.yaml'),
    async window => {
      const { page } = window;
      await page.getByRole('tab', { name: /a\.migration\.yaml/ }).waitFor();
      await page.locator('.activitybar').getByRole('tab', { name: /Cairn/ }).click();
      await page
        .getByText('Cairn shows the decision records and migration plans')
        .first()
        .waitFor();
      const problems = await showProblems(window);
      await problems.getByText('No problems have been detected').waitFor();
      assert.equal(await page.locator('.notification-toast').count(), 0);
    },
    { opens: 'file' },
  );
});

/** Of several folders the command asks for one. */
async function makeDecisionIn({ page, run }: Window, folder: RegExp, title: string) {
  await run('Cairn: New Decision…');
  await page.locator('.quick-input-list').getByRole('option', { name: folder }).click();
  const box = page.locator('.quick-input-widget').filter({ hasText: 'The title, in a few words' });
  await box.waitFor();
  await box.locator('input.input').fill(title);
  await box.locator('input.input').press('Enter');
  await page.getByRole('tab', { name: /0002-pay-by-card\.md/ }).waitFor();
}

/** The list of all findings. */
async function showProblems({ page }: Window) {
  await page.keyboard.press('Control+Shift+M');
  const problems = page.locator('.markers-panel');
  await problems.waitFor();
  return problems;
}
