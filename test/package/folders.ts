import assert from 'node:assert/strict';
import type { Window } from './window.ts';

/** A file of a plan that is open without a folder: nothing is said about it. */
export async function isLeftInPeace(window: Window): Promise<void> {
  const { page } = window;
  await page.getByRole('tab', { name: /\.migration\.yaml/ }).waitFor();
  await page.getByText('Cairn shows the decision records and migration plans').first().waitFor();
  const problems = await showProblems(window);
  await problems.getByText('No problems have been detected').waitFor();
  assert.equal(await page.locator('.notification-toast').count(), 0);
}

/** The plans of both folders, and what is wrong with each. */
export async function showsBoth(window: Window): Promise<void> {
  for (const name of [/\/shop\b/, /\/bank\b/, /^Selling/, /^Paying/]) {
    await window.row(name).waitFor();
  }
  const problems = await showProblems(window);
  for (const name of ['not-in-Selling', 'not-in-Paying']) {
    await problems.getByText(name).first().waitFor();
  }
}

/** Closes the folder `bank`: nothing of it is left, and all of the other one. */
export async function forgetsBank(window: Window): Promise<void> {
  const { page, run, row } = window;
  const problems = await showProblems(window);
  await problems.getByText('not-in-Paying').first().waitFor();
  await run('Workspaces: Remove Folder from Workspace...');
  await page.locator('.quick-input-list').getByRole('option', { name: /^bank/ }).click();
  await row(/^Paying/).waitFor({ state: 'detached' });
  await problems.getByText('not-in-Paying').first().waitFor({ state: 'detached' });
  await row(/^Selling/).waitFor();
  assert.ok((await problems.getByText('not-in-Selling').count()) > 0);
}

/** The list of all findings. */
async function showProblems({ page }: Window) {
  await page.keyboard.press('Control+Shift+M');
  const problems = page.locator('.markers-panel');
  await problems.waitFor();
  return problems;
}
