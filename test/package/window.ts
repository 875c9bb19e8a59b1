import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { openWorkbench } from '../vscode/open-workbench.ts';
import { startBrowser } from '../vscode/start-browser.ts';
import { type ServerOptions, startServer } from '../vscode/start-server.ts';
import { installPackage } from './installed-package.ts';

/** A window of VS Code with the package installed, driven as a person drives it. */
export interface Window {
  readonly page: Page;
  /** Runs a command by its title in the command palette. */
  readonly run: (title: string) => Promise<void>;
  /** A row of the trees. */
  readonly row: (name: RegExp) => Locator;
  /** Resolves when the cursor of the editor is in this line, counted from one. */
  readonly reachLine: (line: number) => Promise<void>;
  /** The page inside the panel of a diagram. */
  readonly diagram: FrameLocator;
}

export type WindowOptions = Partial<Pick<ServerOptions, 'trust' | 'settings' | 'path' | 'opens'>>;

/** Opens a folder in a VS Code that knows nothing but the package, and closes it after `use`. */
export async function withWindow(
  folder: string,
  use: (window: Window) => Promise<void>,
  options: WindowOptions = {},
): Promise<void> {
  const { extensionsDir } = installPackage();
  const server = await startServer({ folder, trust: 'off', extensionsDir, ...options });
  const browser = await startBrowser();
  try {
    const page = await openWorkbench(server, browser);
    try {
      await use(createWindow(page));
    } catch (error) {
      await keepPicture(page);
      throw error;
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

function createWindow(page: Page): Window {
  return {
    page,
    run: title => runCommand(page, title),
    row: name => page.locator('.pane-body').getByRole('treeitem', { name }).first(),
    reachLine: line => lineOfCursor(page, new RegExp(`^${line}$`)).waitFor(),
    diagram: page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
  };
}

/** The number of the line beside the text: the status bar may still tell of a line before. */
export function lineOfCursor(page: Page, number: RegExp): Locator {
  return page.locator('.editor-instance .active-line-number').getByText(number);
}

/** An editor that is just opening takes the focus, and the list closes: then a person opens it again. */
async function runCommand(page: Page, title: string): Promise<void> {
  for (let left = 3; ; left--) {
    try {
      await chooseCommand(page, title);
      return;
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

async function chooseCommand(page: Page, title: string): Promise<void> {
  await typeCommand(page, title);
  await page
    .locator('.quick-input-list')
    .getByRole('option', { name: new RegExp(`^${title}(?:,|$)`) })
    .first()
    .click({ timeout });
}

/**
 * Types into the command palette. In a list that is still open F1 begins anew, perhaps after what was
 * typed into it, so that has to be closed before.
 */
export async function typeCommand(page: Page, title: string): Promise<void> {
  const list = page.locator('.quick-input-widget');
  if (await list.isVisible()) await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden', timeout });
  await page.keyboard.press('F1');
  await list.locator('input.input').fill(`>${title}`, { timeout });
}

/** For one try to choose a command, in milliseconds. */
const timeout = 8_000;

/** Shows what the window looked like when a step failed. */
async function keepPicture(page: Page): Promise<void> {
  const folder = join(import.meta.dirname, '..', '..', 'test-artifacts');
  mkdirSync(folder, { recursive: true });
  await page
    .screenshot({ path: join(folder, 'package.png'), timeout: 5000 })
    .catch(() => undefined);
}
