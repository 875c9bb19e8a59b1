import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../vscode/start-browser.ts';
import { contrastOfPage } from './contrast-of-page.ts';
import { diagramOf, reviewDiagramOf } from './diagram-of.ts';
import { openPage, type TestPage } from './open-page.ts';
import { type ThemeName, themeNames } from './themes.ts';

const orders = `
now: 2026-03-16
--- orders.migration.yaml
migration-plan: "1.0"
title: Move orders
due: 2026-07-31
phases:
  - id: prepare
    title: Prepare
    steps:
      - {id: seam, title: Put a port in front, status: done, finished: 2026-01-30}
  - id: move
    title: Move
    steps:
      - {id: write, title: Write to both stores, status: in-progress, depends-on: [seam], blocked-by: [{ref: INC-118, since: 2026-03-09}]}
      - {id: copy, title: Copy the rest, status: in-progress, due: 2026-03-10, depends-on: [seam]}
      - {id: look, title: Look at it, depends-on: [seam]}
      - {id: tell, title: Tell the others, status: on-hold, reason: quarter-end, until: 2026-04-01}
      - {id: drop, title: Not needed, status: cancelled}
  - id: switch
    title: Switch
    steps:
      - {id: read, title: Read from the new store, depends-on: [write]}
      - {id: stop, title: Stop the old one, depends-on: [copy]}
`;

/** Every mark that `orders` does not show. */
const marks = `
now: 2026-03-16
--- docs/adr/0003-drop.md
# 3. Drop the old tables

## Status

Proposed
--- marks.migration.yaml
migration-plan: "1.0"
title: Every mark
steps:
  - {id: doubt, title: Done by its word only, status: done, exit: [{decision: {ref: ADR-0003, status: accepted}}]}
  - {id: risk, title: At risk, status: in-progress, started: 2026-02-16, estimate: P10D}
  - {id: soak, title: Verifying, status: verifying}
  - {id: back, title: Rolled back, status: rolled-back}
  - {id: early, title: Started too early, status: in-progress, depends-on: [soak]}
`;

/** Steps that came, went, changed and are in another condition now. */
const ordersAfter = orders
  .replace(', blocked-by: [{ref: INC-118, since: 2026-03-09}]', '')
  .replace('due: 2026-03-10', 'due: 2026-03-20')
  .replace('      - {id: look, title: Look at it, depends-on: [seam]}\n', '')
  .replace(
    '  - id: switch',
    '      - {id: check, title: Check it, depends-on: [write]}\n  - id: switch',
  );

const hostile = [
  'a"]; click n1 call alert(1)',
  '`code` **bold** <b>x</b>',
  '<img src=x onerror="window.hit=1">',
  '<script>window.hit=1</script>',
  '</span></p></div></foreignObject></svg><img src=https://evil.test/x>',
  "%%{init: {'securityLevel': 'loose'}}%%",
  'direction LR',
  'end',
  'subgraph x',
  '$$\\int_0^1 x$$',
  '$$$ a $$$$ b $$',
  '&lt;script&gt; #quot; #60; &amp;',
  'fa:fa-car ::icon(x) :::cls @{shape: x}',
  '"]) --> n99["x',
  'javascript:alert(1) [x](javascript:alert(1))',
  '👩‍💻 日本語 🇩🇪 ｆｕｌｌ',
  'a\u202eb\u200bc',
  'graph TD; a-->b',
  'flowchart LR',
  '---\\ntitle: x\\n---',
  'classDef default fill:#f00',
  'style n1 fill:#f00',
  'linkStyle 0 stroke:#f00',
  'click n1 href "https://evil.test/y"',
  'default',
  '%% comment',
  '_blank',
  'n1@{ img: "https://evil.test/z.png" }',
  '<iframe srcdoc="<script>parent.hit=1</script>">',
  '<svg onload=window.hit=1>',
  '<style>*{background:url(https://evil.test/c)}</style>',
  '<a href="command:workbench.action.terminal.new">x</a>',
  '<math><mtext></form><style></math><img src onerror=hit=1>',
  '{{constructor.constructor("window.hit=1")()}}',
  '\\" \\\\ \\u003cb\\u003e',
  '; DROP',
  '|x|',
  '--- o--o <--> ~~~',
  '1. x',
  '- x',
  '# x',
  'مرحبا שלום',
];

const isThere = existsSync(join(import.meta.dirname, '..', 'vscode', 'node_modules'));
const options = { skip: isThere ? false : 'npm test fetches the browser first' };

describe('the page of a diagram', options, () => {
  let browser: Browser;
  const pages: TestPage[] = [];

  const open: typeof openPage = async (...args) => {
    const page = await openPage(...args);
    pages.push(page);
    return page;
  };

  before(async () => {
    browser = await startBrowser();
  });

  after(async () => {
    await browser.close();
    for (const { troubles } of pages) assert.deepEqual(troubles, []);
  });

  test('draws every step, phase and root, and says so', async () => {
    const { page, draw } = await open(browser);
    const diagram = diagramOf(orders);
    assert.deepEqual(await draw(diagram), { kind: 'drawn', nodes: 9 });
    assert.deepEqual(await titlesOf(page), [
      'Put a port in front',
      'Write to both stores',
      'Copy the rest',
      'Look at it',
      'Tell the others',
      'Not needed',
      'Read from the new store',
      'Stop the old one',
      'INC-118',
    ]);
    const frames = await page.locator('g.cluster .cairn-title').allTextContents();
    assert.deepEqual(frames.sort(), ['Move', 'Prepare', 'Switch']);
    assert.equal(await page.locator('h1').textContent(), 'Move orders');
    assert.equal(await page.locator('footer').textContent(), diagram.summary);
    assert.equal(await page.locator('#picture style').count(), 0);
  });

  test('shows hostile texts as text', async () => {
    const { page, draw } = await open(browser);
    const steps = hostile.map(
      (title, index) => `  - {id: s${index}, title: ${JSON.stringify(title)}}`,
    );
    const diagram = diagramOf(
      `\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: ${JSON.stringify(hostile.join(' '))}\nsteps:\n${steps.join('\n')}`,
    );
    assert.deepEqual(await draw(diagram), { kind: 'drawn', nodes: hostile.length });
    const shown = hostile.map(title =>
      title.replace('\u202e', '\\u{202e}').replace('\u200b', '\\u{200b}'),
    );
    assert.deepEqual(await titlesOf(page), shown);
    assert.equal(await page.evaluate(() => 'hit' in window), false);
    await page.getByRole('button', { name: 'Show the steps as a list' }).click();
    const items = await page.locator('.list .link').allTextContents();
    assert.deepEqual(
      shown.filter(title => !items.some(item => item.includes(title))),
      [],
    );
  });

  test('opens a step by click and by keyboard', async () => {
    const { page, draw, heard } = await open(browser);
    await draw(diagramOf(orders));
    await page.locator('g.node', { hasText: 'Write to both stores' }).click();
    assert.deepEqual((await heard()).at(-1), { kind: 'open', id: 'n2' });
    await page.locator('main').focus();
    await page.keyboard.press('Tab');
    const focused = page.locator('g.node:focus');
    assert.match(
      (await focused.getAttribute('aria-label')) ?? '',
      /^Write to both stores: Blocked/,
    );
    await page.keyboard.press('ArrowDown');
    assert.doesNotMatch((await focused.getAttribute('aria-label')) ?? '', /^Write/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    assert.deepEqual((await heard()).at(-1), { kind: 'open', id: 'n2' });
  });

  test('has the keyboard at the step of the active line, and keeps it there in another picture', async () => {
    const { page, draw, say, state } = await open(browser);
    await draw(diagramOf(orders));
    const focused = page.locator('g.node:focus');
    assert.match((await focused.textContent()) ?? '', /Put a port in front/);
    await page.keyboard.press('ArrowDown');
    const label = await focused.getAttribute('aria-label');
    await draw(diagramOf(orders.replace('Stop the old one', 'Stop the old store, and say so')));
    assert.equal(await focused.getAttribute('aria-label'), label);
    await say({ kind: 'mark', node: 'n3' });
    await focused.evaluate(node => node.blur());
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    assert.match((await focused.textContent()) ?? '', /Copy the rest/);
    const kept = await state();
    assert.ok(typeof kept === 'object');
    const marked = await open(browser);
    await marked.say({ kind: 'mark', node: 'n2' });
    await marked.draw(diagramOf(orders));
    const first = marked.page.locator('g.node:focus');
    assert.match((await first.textContent()) ?? '', /Write to both stores/);
    const list = await open(browser, { state: { ...kept, isList: true } });
    await list.draw(diagramOf(orders));
    const link = list.page.locator('.link:focus');
    assert.match((await link.textContent()) ?? '', /Prepare/);
    await list.say({ kind: 'mark', node: 'n1' });
    await list.page.keyboard.press('Tab');
    assert.equal(await link.getAttribute('aria-current'), 'true');
    assert.equal(
      await link.evaluate(node => getComputedStyle(node).outlineColor),
      'rgb(0, 120, 212)',
    );
  });

  test('lists what it draws, and opens from there', async () => {
    const { page, draw, heard, state } = await open(browser);
    const diagram = diagramOf(orders);
    await draw(diagram);
    assert.equal(await page.locator('.list').isVisible(), false);
    const zoom = page.getByRole('button', { name: /^(?:Zoom|Fit)/ });
    assert.equal(await zoom.count(), 3);
    await page.getByRole('button', { name: 'Show the steps as a list' }).click();
    assert.equal(await zoom.count(), 0);
    assert.equal(await page.locator('main').isVisible(), false);
    await page.getByRole('button', { name: /Copy the rest: In progress/ }).click();
    const item = diagram.outline[1]?.items[1];
    assert.match(item?.text ?? '', /Due 10 Mar, 6 days ago/);
    assert.deepEqual((await heard()).at(-1), { kind: 'open', id: item?.id });
    const kept = await state();
    assert.ok(typeof kept === 'object' && kept !== null && 'isList' in kept && kept.isList);
  });

  test('puts new words into the old picture as long as they fit', async () => {
    const { page, draw } = await open(browser);
    await draw(diagramOf(orders));
    await page.locator('#picture').evaluate(picture => picture.setAttribute('data-first', ''));
    const edited = orders.replace('Look at it, ', 'Look, status: in-progress, due: 2026-03-20, ');
    await draw(diagramOf(edited));
    const node = page.locator('g.node', { hasText: 'Look' });
    assert.match((await node.textContent()) ?? '', /▶\u00a0Look.*due 20 Mar/);
    assert.match((await node.getAttribute('class')) ?? '', /cairn-active/);
    assert.doesNotMatch((await node.getAttribute('class')) ?? '', /cairn-ready/);
    assert.equal(await page.locator('#picture[data-first]').count(), 1);
    await draw(
      diagramOf(
        orders.replace('Look at it', 'Look at it from every side, and write down what there is'),
      ),
    );
    assert.equal(await page.locator('#picture[data-first]').count(), 0);
    assert.equal(await page.locator('g.node').count(), 9);
  });

  test('keeps a short word whole, and a sign beside the first one', async () => {
    const { page, draw } = await open(browser);
    const plan = `
--- a.migration.yaml
migration-plan: "1.0"
title: A
steps:
  - {id: remove-the-old-order-tables}
  - {id: b, title: Take all of it off the well-known-list}
  - {id: c, title: services/checkout/orders/legacy_orders_repository.ts goes}
`;
    await draw(diagramOf(plan));
    const lines = await page.locator('g.node p').evaluateAll(texts =>
      texts.map(text => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
      }),
    );
    assert.deepEqual(lines, [1, 2, 2]);
  });

  test('keeps size and place over edits and over a reload', async () => {
    const first = await open(browser, { width: 500, height: 400 });
    await first.draw(diagramOf(orders));
    await first.page.getByRole('button', { name: 'Zoom in' }).click();
    await first.page.locator('main').evaluate(stage => stage.scrollTo(90, 40));
    const width = await widthOf(first.page);
    await first.draw(diagramOf(orders.replace('depends-on: [copy]', 'depends-on: [look]')));
    assert.equal(Math.sign((await widthOf(first.page)) - 500), Math.sign(width - 500));
    const place = await first.page
      .locator('main')
      .evaluate(stage => [stage.scrollLeft, stage.scrollTop]);
    assert.deepEqual(place, [90, 40]);
    const second = await open(browser, { width: 500, height: 400, state: await first.state() });
    await second.draw(diagramOf(orders));
    assert.equal(await widthOf(second.page), width);
  });

  test('begins where a step can begin, when all before it is done and nothing is under way', async () => {
    const stepOf = (index: number) =>
      `  - {id: s${index}, title: Step ${index}, status: ${index < 30 ? 'done' : 'planned'}, depends-on: [${index === 0 ? '' : `s${index - 1}`}]}\n`;
    const steps = Array.from({ length: 60 }, (_, index) => stepOf(index)).join('');
    const { page, draw } = await open(browser);
    await draw(
      diagramOf(`\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: Long\nsteps:\n${steps}`),
    );
    const box = await page.locator('g.node.cairn-ready').boundingBox();
    const stage = await page.locator('main').boundingBox();
    assert.ok(box && stage);
    assert.ok(box.y > stage.y && box.y + box.height < stage.y + stage.height);
  });

  test('zooms by wheel with Ctrl, by keys and by buttons', async () => {
    const { page, draw } = await open(browser);
    await draw(diagramOf(orders));
    const start = await widthOf(page);
    await page.locator('main').hover();
    await page.mouse.wheel(0, 100);
    assert.equal(await widthOf(page), start);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    assert.ok((await widthOf(page)) > start);
    await page.locator('main').focus();
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    assert.ok((await widthOf(page)) < start);
    await page.getByRole('button', { name: 'Fit' }).click();
    const [stage, picture] = await Promise.all([
      page.locator('main').boundingBox(),
      page.locator('#picture').boundingBox(),
    ]);
    assert.ok((picture?.width ?? 0) <= (stage?.width ?? 0));
    assert.ok((picture?.height ?? 0) <= (stage?.height ?? 0));
  });

  test('stays within a panel that is made narrower, until somebody zooms', async () => {
    const { page, draw } = await open(browser, { width: 680, height: 400 });
    await draw(diagramOf(orders));
    const isCut = () =>
      page.locator('main').evaluate(stage => stage.scrollWidth > stage.clientWidth);
    const narrowTo = async (width: number) => {
      const before = await page.locator('main').evaluate(stage => stage.clientWidth);
      await page.setViewportSize({ width, height: 400 });
      await page.waitForFunction(
        known => document.querySelector('main')?.clientWidth !== known,
        before,
      );
      // The page hears of a new size with the next frame, and draws nothing new for this one.
      await page.evaluate(
        () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
    };
    const wide = await widthOf(page);
    assert.equal(await isCut(), false);
    await narrowTo(540);
    assert.equal(await isCut(), false);
    assert.ok((await widthOf(page)) < wide);
    await narrowTo(680);
    assert.equal(await widthOf(page), wide);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const large = await widthOf(page);
    await narrowTo(540);
    assert.equal(await widthOf(page), large);
  });

  test('marks the step of the active line', async () => {
    const { page, draw, say } = await open(browser);
    await draw(diagramOf(orders));
    await say({ kind: 'mark', node: 'n3' });
    await page.locator('g.node.is-current', { hasText: 'Copy the rest' }).waitFor();
    await page.getByRole('button', { name: /steps as a list/ }).click();
    const current = page.locator('nav [aria-current="true"]');
    assert.match((await current.textContent()) ?? '', /Copy the rest/);
    await draw(diagramOf(orders.replace('Copy the rest', 'Copy the remains')));
    await current.getByText('Copy the remains').waitFor();
    await page.getByRole('button', { name: /steps as a list/ }).click();
    await say({ kind: 'mark', node: null });
    await page.locator('g.node.is-current').waitFor({ state: 'detached' });
  });

  test('says what there is instead of a picture', async () => {
    const { page, draw, say } = await open(browser);
    await say({
      kind: 'draw',
      diagram: diagramOf('\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: T\n'),
    });
    await page.getByText('This plan has no steps yet.').waitFor();
    const broken = {
      ...diagramOf(orders),
      text: 'flowchart LR\n n1[',
    };
    assert.equal((await draw(broken)).kind, 'failed');
    assert.equal(await page.getByText('The picture could not be drawn.').isVisible(), true);
    assert.equal(await page.getByRole('button', { name: /Copy the rest/ }).isVisible(), true);
    await say({ kind: 'empty', reason: 'There is no plan any more.' });
    await page.getByText('There is no plan any more.').waitFor();
    assert.equal(await page.getByRole('button').count(), 0, 'there is nothing to zoom and to list');
    await draw(diagramOf(orders));
    await page.getByRole('button', { name: 'Show the steps as a list' }).waitFor();
  });

  test('does not listen to what a panel would not say', async () => {
    const { page, heard } = await open(browser);
    await page.evaluate(() => {
      for (const message of [null, 7, {}, { kind: 'draw', diagram: { title: 1 } }, { kind: 'x' }]) {
        window.postMessage(message, '*');
      }
    });
    await page.evaluate(() => new Promise(done => requestAnimationFrame(done)));
    assert.deepEqual(await heard(), [{ kind: 'ready' }]);
  });

  for (const theme of themeNames) {
    test(`can be read in ${theme}`, async () => {
      const { page, draw } = await open(browser, { theme });
      const pictures = {
        orders: diagramOf(orders),
        marks: diagramOf(marks),
        review: reviewDiagramOf(orders, ordersAfter),
      };
      for (const [name, picture] of Object.entries(pictures)) {
        await draw(picture);
        const { SCREENSHOTS: folder } = process.env;
        if (folder) await page.screenshot({ path: join(folder, `${theme} ${name}.png`) });
        const all = await contrastOfPage(page);
        assert.ok(all.length > 12);
        const poor = all.filter(({ kind, ratio }) => ratio < (kind === 'text' ? 4.5 : 3));
        assert.deepEqual(poor, []);
      }
    });
  }

  test('says with a colour of its own what speaks against a step', async () => {
    const { page, draw } = await open(browser);
    await draw(diagramOf(marks));
    const frameOf = (title: string) =>
      page
        .locator('g.node', { hasText: title })
        .locator('.label-container')
        .evaluate(box => getComputedStyle(box).stroke);
    assert.equal(await frameOf('Done by its word only'), 'rgb(177, 128, 215)');
    assert.match(await frameOf('At risk'), /^color\(srgb 0\.917/);
    await page
      .locator('.cairn-detail', { hasText: /Says done, but ADR-\u20600003 is proposed/ })
      .waitFor();
  });

  test('follows the theme without being drawn again', async () => {
    const { page, draw, setTheme } = await open(browser);
    await draw(diagramOf(orders));
    const fillOf = () =>
      page
        .locator('g.node.cairn-root path')
        .first()
        .evaluate(path => getComputedStyle(path).fill);
    const dark = await fillOf();
    const light: ThemeName = 'Light Modern';
    await setTheme(light);
    await page.waitForFunction(before => {
      const path = document.querySelector('g.node.cairn-root path');
      return path && getComputedStyle(path).fill !== before;
    }, dark);
    assert.notEqual(await fillOf(), dark);
  });

  test('is drawn again in another font', async () => {
    const { page, draw } = await open(browser);
    await draw(diagramOf(orders));
    const symbol = page.locator('g.node .cairn-symbol').first();
    const heightOf = async () => (await symbol.boundingBox())?.height ?? 0;
    const before = await page.locator('#picture').elementHandle();
    const small = await heightOf();
    await page.evaluate(() =>
      document.documentElement.style.setProperty('--vscode-font-size', '22px'),
    );
    await page.waitForFunction(picture => document.querySelector('#picture') !== picture, before);
    await symbol.waitFor();
    assert.ok((await heightOf()) > small);
  });
});

function titlesOf(page: Page): Promise<string[]> {
  return page.locator('g.node').evaluateAll(nodes =>
    nodes
      .map(node => ({
        index: Number(/-n(\d+)-/.exec(node.id)?.[1]),
        // What keeps a word in one line is not seen.
        title: (node.querySelector('.cairn-title')?.textContent ?? '').replaceAll('\u2060', ''),
      }))
      .sort((a, b) => a.index - b.index)
      .map(({ title }) => title),
  );
}

async function widthOf(page: Page): Promise<number> {
  const box = await page.locator('#picture').boundingBox();
  return box?.width ?? assert.fail('There is no picture.');
}
