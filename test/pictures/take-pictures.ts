import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Window } from '../package/window.ts';
import { compressPicture } from './compress-picture.ts';

export interface PicturePlace {
  /** The README's pictures lie there, the walkthrough's in `walkthrough` below. */
  readonly folder: string;
  readonly theme: 'dark' | 'light';
}

/** Goes through the product as the README and the walkthrough tell it, with a picture at each stop. */
export async function takePictures(window: Window, { folder, theme }: PicturePlace): Promise<void> {
  mkdirSync(join(folder, 'walkthrough'), { recursive: true });
  const take = async (name: string, clip: Clip) => {
    // The README has one theme; VS Code shows the walkthrough in that of the reader.
    const isReadme = !name.includes('/');
    if (isReadme && theme === 'light') return;
    const path = join(folder, isReadme ? `${name}.png` : `${name}-${theme}.png`);
    const picture = await window.page.screenshot({ clip, caret: 'hide', animations: 'disabled' });
    writeFileSync(path, compressPicture(picture));
  };
  await window.page.setViewportSize({ width: 1440, height: 860 });
  await takeTrees(window, take);
  await takeHover(window, take);
  await takeDiagram(window, take);
  await takeFinding(window, take);
  await takeMaking(window, take);
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Take = (name: string, clip: Clip) => Promise<void>;

async function takeTrees(window: Window, take: Take): Promise<void> {
  const { page, row } = window;
  await page.locator('.activitybar').getByRole('tab', { name: /Cairn/ }).click();
  await row(/Write every sale.*INC-31/).waitFor();
  await widenSideBar(window, 560);
  await page.mouse.move(1000, 400);
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
  await take('walkthrough/trees', { x: 0, y: 0, width: 600, height: 800 });
}

async function takeHover(window: Window, take: Take): Promise<void> {
  const { page, row, reachLine } = window;
  await widenSideBar(window, 320);
  await row(/^Write every sale/).click();
  await reachLine(106);
  await showHover(window);
  const hover = await boxOf(page.locator('.monaco-hover:visible'));
  await take('walkthrough/why', { x: hover.x - 150, y: hover.y - 250, width: 920, height: 480 });
  await page.keyboard.press('Escape');
}

async function takeDiagram(window: Window, take: Take): Promise<void> {
  const { page, run, row, diagram } = window;
  await run('Cairn: Open Step Diagram');
  await diagram.locator('g.node.is-current').waitFor();
  await row(/^Write every sale/).click();
  await take('walkthrough/diagram', await boxOf(page.locator('.editor-group-container').last()));
  await page.setViewportSize({ width: 1680, height: 940 });
  await showHover(window);
  await take('overview', { x: 0, y: 0, width: 1680, height: 940 });
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1440, height: 860 });
  await run('View: Close All Editors');
}

/** A step that depends on one which nobody wrote, and what the editor offers instead. */
async function takeFinding(window: Window, take: Take): Promise<void> {
  const { page, run, row, reachLine } = window;
  await row(/^Write the runbook/).click();
  await reachLine(131);
  await goTo(window, '136:34');
  await page.keyboard.type(', dual-wirte');
  await page.locator('.squiggly-error').waitFor();
  await page.keyboard.press('Escape');
  await goTo(window, '136:40');
  await run('Show or Focus Hover');
  const hover = await boxOf(
    page.locator('.monaco-hover:visible').filter({ hasText: 'dual-wirte' }),
  );
  await take('finding', {
    x: hover.x - 300,
    y: hover.y - 290,
    width: hover.width + 320,
    height: 380,
  });
  await page.keyboard.press('Escape');
  await run('File: Revert File');
}

async function takeMaking(window: Window, take: Take): Promise<void> {
  const { page, run, row } = window;
  const clip = { x: 0, y: 0, width: 860, height: 500 };
  await widenSideBar(window, 340);
  await run('View: Close All Editors');
  await run('Cairn: New Decision…');
  await page
    .locator('.quick-input-list')
    .getByRole('option', { name: /^docs\/adr/ })
    .click();
  await answer(window, 'Refund tickets of cancelled shows');
  await row(/Refund tickets of cancelled shows/).waitFor();
  await take('walkthrough/decision', clip);
  await run('View: Close All Editors');
  await run('Cairn: New Migration Plan…');
  await answer(window, 'Move refunds to the payment service');
  await row(/^Move refunds/).waitFor();
  await take('walkthrough/plan', clip);
}

/** Types into the box that asks for a title, and waits for what comes of it. */
async function answer({ page }: Window, title: string): Promise<void> {
  const input = page.locator('.quick-input-widget:visible input.input');
  await page.getByText('The title, in a few words').waitFor();
  await input.fill(title);
  await input.press('Enter');
  const first = title.split(' ')[0]?.toLowerCase();
  await page.getByRole('tab', { name: new RegExp(`${first}-.*\\.(?:md|yaml)`) }).waitFor();
}

async function goTo({ page }: Window, line: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input');
  await input.fill(`:${line}`);
  await input.press('Enter');
}

async function showHover({ page, run }: Window): Promise<void> {
  await run('View: Focus First Editor Group');
  await run('Show or Focus Hover');
  await page
    .locator('.monaco-hover:visible')
    .getByText(/Last activity/)
    .waitFor();
}

async function widenSideBar({ page }: Window, width: number): Promise<void> {
  const { x, y, width: now, height } = await boxOf(page.locator('.part.sidebar'));
  await page.mouse.move(x + now + 1, y + height / 3);
  await page.mouse.down();
  await page.mouse.move(x + width, y + height / 3, { steps: 4 });
  await page.mouse.up();
}

async function boxOf(locator: Locator): Promise<Clip> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`There is nothing to take a picture of: ${locator}.`);
  return box;
}
