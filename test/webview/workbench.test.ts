import assert from 'node:assert/strict';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openWorkbench } from '../vscode/open-workbench.ts';
import { startBrowser } from '../vscode/start-browser.ts';
import { startServer } from '../vscode/start-server.ts';

const root = join(import.meta.dirname, '..', '..');
const hosts = join(root, 'test', 'vscode');
const isThere =
  existsSync(join(hosts, 'node_modules')) && existsSync(join(root, 'dist', 'client.cjs'));
const skip = isThere ? false : 'npm test fetches VS Code and builds the extension first';

test('a click in the diagram goes to the line, and the panel is back after a reload', {
  skip,
  timeout: 120_000,
}, async context => {
  const page = await openFolder(context);
  await openFile(page, 'stock.migration.yaml');
  await page.locator('.editor-actions').getByRole('button', { name: 'Open Step Diagram' }).click();
  const diagram = diagramOf(page);
  const step = diagram.locator('g.node', { hasText: 'Ask the service for each order' });
  await step.waitFor();
  await page.locator('.editor-instance .view-lines').click();
  const clicked = await watchFocus(step);
  await step.click();
  const hasFocus = await clicked.evaluate(({ focus }) => focus);
  assert.equal(hasFocus, false, 'VS Code would take the page for the active tab.');
  await page.getByRole('button', { name: /Ln 13, Col 9/ }).waitFor();
  await diagram.locator('g.node.is-current', { hasText: 'Ask the service' }).waitFor();
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: join(folder, 'workbench.png') });
  await reloadWindow(page);
  await step.waitFor();
  assert.equal(await diagram.locator('g.node').count(), 4);
});

/** Whether the page has the focus at the next click. */
function watchFocus(node: Locator) {
  return node.evaluateHandle(({ ownerDocument }) => ({
    focus: new Promise<boolean>(resolve => {
      const look = () => resolve(ownerDocument.hasFocus());
      ownerDocument.addEventListener('click', look, { once: true, capture: true });
    }),
  }));
}

async function openFolder(context: TestContext): Promise<Page> {
  const folder = temporaryFolder(context);
  cpSync(join(hosts, 'workspace'), folder, { recursive: true });
  const server = await startServer({ folder, trust: 'off', extensions: [root] });
  context.after(() => server.stop());
  const browser = await startBrowser();
  context.after(() => browser.close());
  return openWorkbench(server, browser);
}

async function openFile(page: Page, name: string): Promise<void> {
  await pick(page, name, name);
  await page.locator('.editor-instance .view-lines').waitFor();
}

/** As a person does it: only then the window keeps what is open. */
async function reloadWindow(page: Page): Promise<void> {
  const gone = page.waitForEvent('framenavigated', frame => frame === page.mainFrame());
  await pick(page, '>Reload Window', 'Developer: Reload Window');
  await gone;
}

async function pick(page: Page, text: string, item: string): Promise<void> {
  const input = page.locator('.quick-input-widget input');
  // A window that has only just been opened does not know its keys yet.
  while (!(await input.isVisible())) {
    await page.keyboard.press('Control+P');
    await input.waitFor({ timeout: 3000 }).catch(() => undefined);
  }
  await input.fill(text);
  await page.locator('.quick-input-list').getByText(item).first().click();
}

/** The page of an extension lies in two frames. */
function diagramOf(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}
