import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { installPackage } from '../package/installed-package.ts';
import { openWorkbench } from '../vscode/open-workbench.ts';
import { startBrowser } from '../vscode/start-browser.ts';
import { type Server, startServer } from '../vscode/start-server.ts';
import { idleName, writeIdleExtension } from './idle-extension.ts';
import { inTurn, type Measure } from './measure.ts';

/** The package in a real VS Code, beside an extension that does nothing in the same windows. */
export async function measureActivation(): Promise<readonly Measure[]> {
  const temporary = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  const workspace = join(temporary, 'workspace');
  cpSync(join(import.meta.dirname, '..', 'vscode', 'workspace'), workspace, { recursive: true });
  const cairn = installPackage().folder;
  const { activationEvents } = JSON.parse(readFileSync(join(cairn, 'package.json'), 'utf8'));
  const idle = writeIdleExtension(temporary, activationEvents);
  const server = await startServer({ folder: workspace, trust: 'off', extensions: [cairn, idle] });
  const browser = await startBrowser();
  try {
    return await measureWindows({ server, browser });
  } finally {
    await browser.close();
    await server.stop();
    rmSync(temporary, { recursive: true, force: true });
  }
}

interface Host {
  readonly server: Server;
  readonly browser: Browser;
}

async function measureWindows(host: Host): Promise<readonly Measure[]> {
  const activation: { readonly ours: number[]; readonly floor: number[] } = { ours: [], floor: [] };
  const ours = () =>
    withWindow(host, async page => {
      const milliseconds = await timeToRow(page, 'Cairn', /Count stock in the stock service/);
      const reported = await readActivations(page);
      activation.ours.push(reported('Cairn'));
      // What VS Code reports as 0 ms took less than one.
      activation.floor.push(Math.max(reported(idleName), 1));
      return milliseconds;
    });
  const floor = () => withWindow(host, page => timeToRow(page, idleName, new RegExp(idleName)));
  const rows = await inTurn(5, ours, floor);
  return [
    {
      name: 'Activation as VS Code reports it: loading the code and calling it',
      ...activation,
      floorName: 'an extension that shows one fixed row, at least 1 ms',
      unit: 'ms',
      bar: undefined,
    },
    {
      name: 'From opening a window of VS Code to the first row of the trees',
      ...rows,
      floorName: 'the same of that extension',
      unit: 'ms',
      bar: undefined,
    },
  ];
}

async function withWindow<T>(
  { server, browser }: Host,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await openWorkbench(server, browser);
  try {
    return await use(page);
  } finally {
    await page.context().close();
  }
}

/** Milliseconds since the page was asked for. */
async function timeToRow(page: Page, container: string, row: RegExp): Promise<number> {
  await page.locator('.activitybar').getByRole('tab', { name: container }).click();
  await page.locator('.pane-body').getByRole('treeitem', { name: row }).first().waitFor();
  return page.evaluate(() => performance.now());
}

/** What `Developer: Show Running Extensions` says, in milliseconds, by the name of an extension. */
async function readActivations(page: Page): Promise<(name: string) => number> {
  // The list draws those rows only for which there is room.
  await page.setViewportSize({ width: 1400, height: 6000 });
  const command = 'Developer: Show Running Extensions';
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input.input').fill(`>${command}`);
  const options = page.locator('.quick-input-list').getByRole('option', { name: command });
  await options.first().click();
  const times = page.locator('.runtime-extensions-editor .extension');
  await times.filter({ hasText: idleName }).first().waitFor();
  const texts = await times.allTextContents();
  return name => {
    const text = texts.find(each => each.startsWith(name)) ?? '';
    const milliseconds = /Activation: (\d+)ms/.exec(text)?.[1];
    if (milliseconds === undefined) throw new Error(`${name} does not run: ${texts.join('; ')}`);
    return Number(milliseconds);
  };
}
