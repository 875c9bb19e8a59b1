import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../vscode/start-browser.ts';
import { diagramOf, reviewDiagramOf } from './diagram-of.ts';
import { openPage } from './open-page.ts';

/** Arrows over phases, arrows that meet, and a blocker. */
const shop = `
now: 2026-03-16
--- shop.migration.yaml
migration-plan: "1.0"
title: Move the shop
phases:
  - id: prepare
    title: Prepare
    steps:
      - {id: port, title: Put a port in front of the tables, status: done}
      - {id: store, title: Create the store, status: done, depends-on: [port]}
      - {id: service, title: Answer from the service, status: done, depends-on: [port]}
  - id: move
    title: Move data, writes and clients
    steps:
      - {id: copy, title: Copy what there is, status: in-progress, depends-on: [store]}
      - {id: write, title: Write to both, status: in-progress, depends-on: [store, service], blocked-by: [{ref: INC-1, since: 2026-03-09}]}
      - {id: ask, title: Let the others ask the service, depends-on: [service]}
      - {id: tell, title: Tell of every change, depends-on: [service]}
      - {id: runbook, title: Write the runbook, depends-on: [service]}
  - id: switch
    title: Switch over
    steps:
      - {id: read, title: Read from the service, depends-on: [copy, write, ask]}
      - {id: last, title: Make it the system of record, depends-on: [read, runbook, write]}
`;

/** Three steps, of which the last one waits for what is said. */
const wayOf = (last: string) => `
--- shop.migration.yaml
migration-plan: "1.0"
title: Move the shop
phases:
  - id: switch
    title: Switch over
    steps:
      - {id: first, title: Fill both of the indexes}
      - {id: second, title: Answer a tenth of the searches, depends-on: [first]}
      - {id: third, title: Answer all of the searches, depends-on: ${last}}
`;

const isThere = existsSync(join(import.meta.dirname, '..', 'vscode', 'node_modules'));
const options = { skip: isThere ? false : 'npm test fetches the browser first' };

describe('the arrows of a diagram', options, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  const sizes = [
    { name: 'from left to right', width: 2400, height: 1000 },
    { name: 'from top to bottom', width: 1100, height: 900 },
    { name: 'in a narrow panel', width: 500, height: 900 },
  ];
  for (const { name, width, height } of sizes) {
    test(`run behind no box and through no title, ${name}`, async () => {
      const { page, draw } = await openPage(browser, { width, height });
      assert.deepEqual(await draw(diagramOf(shop)), { kind: 'drawn', nodes: 11 });
      assert.deepEqual(await boxesCrossed(page), []);
      const order = await page
        .locator('#picture g.root > g')
        .evaluateAll(groups => groups.map(({ classList }) => classList[0]));
      assert.ok(order.indexOf('edgePaths') < order.indexOf('clusters'), order.join());
    });
  }

  test('the words of an arrow stand on it', async () => {
    const { page, draw } = await openPage(browser, { width: 900, height: 600 });
    const text =
      'flowchart LR\n n1[a] --> n2[b]\n n1 -->|added| n3[c]\n n2 --> n4[d]\n n3 --> n4\n';
    await draw({ ...diagramOf(shop), text, nodes: [] });
    const distance = await page.locator('#picture').evaluate(picture => {
      const path = picture.querySelector<SVGPathElement>('path[data-id="L_n1_n3_0"]');
      const label = picture.querySelector('.edgeLabel .label[data-id="L_n1_n3_0"]');
      const middle = path?.getPointAtLength(path.getTotalLength() / 2);
      const screen = path?.getScreenCTM();
      if (!middle || !label || !screen) return Number.NaN;
      const { x, y } = middle.matrixTransform(screen);
      const { left, top, width, height } = label.getBoundingClientRect();
      return Math.hypot(left + width / 2 - x, top + height / 2 - y);
    });
    assert.ok(distance < 4, `The words are ${distance} points away.`);
  });

  for (const width of [500, 900, 2400]) {
    test(`no words of an arrow lie behind a box, ${width} points wide`, async () => {
      const { page, draw } = await openPage(browser, { width, height: 900 });
      await draw(reviewDiagramOf(wayOf('[second]'), wayOf('[first]')));
      const words = await page.locator('#picture').evaluate(picture => {
        const boxes = [...picture.querySelectorAll('.node, .cluster-label')].map(box =>
          box.getBoundingClientRect(),
        );
        return [...picture.querySelectorAll('.edgeLabels .label[data-id]')].flatMap(label => {
          const { left, right, top, bottom, width } = label.getBoundingClientRect();
          if (width === 0) return [];
          const isFree = boxes.every(
            box => right <= box.left || box.right <= left || bottom <= box.top || box.bottom <= top,
          );
          return [`${label.textContent?.trim()} ${isFree ? 'is free' : 'is hidden'}`];
        });
      });
      assert.deepEqual(words.toSorted(), ['added is free', 'removed is free']);
    });
  }

  test('a narrow panel shows words that can be read', async () => {
    const { page, draw } = await openPage(browser, { width: 500, height: 900 });
    await draw(diagramOf(shop));
    const scale = await page
      .locator('#picture')
      .evaluate(picture =>
        picture instanceof SVGSVGElement
          ? picture.getBoundingClientRect().width / picture.viewBox.baseVal.width
          : 0,
      );
    assert.ok(scale >= 0.849, `The picture is shown at ${scale} of its size.`);
    const [room, wide] = await page
      .locator('main')
      .evaluate(stage => [stage.clientWidth, stage.scrollWidth]);
    assert.equal(room, wide, 'It is read by scrolling down only.');
  });

  test('a title that is too long for its frame ends inside of it, behind it the count', async () => {
    const { page, draw } = await openPage(browser, { width: 320, height: 900 });
    await draw(diagramOf(shop));
    const frames = await page.locator('g.cluster:not(.cairn-hidden)').evaluateAll(all =>
      all.map(frame => {
        const right = (selector: string) =>
          frame.querySelector(selector)?.getBoundingClientRect().right ?? 0;
        const title = frame.querySelector('.cairn-title');
        const isCut = (title?.scrollWidth ?? 0) > (title?.clientWidth ?? 0);
        const isInside = right('.cairn-detail') > 0 && right('.cairn-detail') < right('rect');
        return `${title?.textContent} ${isCut ? 'is cut' : 'is whole'}, ${isInside ? 'inside' : 'outside'}`;
      }),
    );
    assert.deepEqual(
      frames.map(text => text.replaceAll('\u2060', '')).filter(text => !/^P|^S/.test(text)),
      ['Move data, writes and clients is cut, inside'],
    );
  });

  test('a picture is drawn anew for a panel that got another shape', async () => {
    const { page, draw } = await openPage(browser, { width: 500, height: 900 });
    await draw(diagramOf(shop));
    const frames = page.locator('g.cluster rect');
    const stand = () =>
      frames.evaluateAll(rects => {
        const tops = rects.map(rect => Math.round(rect.getBoundingClientRect().top));
        const lefts = rects.map(rect => Math.round(rect.getBoundingClientRect().left));
        return new Set(lefts).size === 1 && new Set(tops).size === 3 ? 'below' : 'beside';
      });
    assert.equal(await stand(), 'below');
    await page.setViewportSize({ width: 2400, height: 1000 });
    while ((await stand()) !== 'beside') await setImmediate();
    await page.setViewportSize({ width: 500, height: 900 });
    while ((await stand()) !== 'below') await setImmediate();
  });
});

/** For each arrow, the boxes that one of its points is in, but not those it joins. */
function boxesCrossed(page: Page): Promise<string[]> {
  return page.locator('#picture').evaluate(picture => {
    const boxes = [...picture.querySelectorAll('g.node')].map(node => ({
      id: /-(n\d+)-/.exec(node.id)?.[1] ?? '',
      rect: (node.querySelector('.label-container') ?? node).getBoundingClientRect(),
    }));
    return [...picture.querySelectorAll<SVGPathElement>('.edgePaths > path')].flatMap(path => {
      const toScreen = path.getScreenCTM();
      if (!toScreen) return [];
      const ends = (path.dataset['id'] ?? '').split('_');
      const points = Array.from({ length: 101 }, (_, index) =>
        path.getPointAtLength((path.getTotalLength() * index) / 100).matrixTransform(toScreen),
      );
      return boxes
        .filter(({ id }) => !ends.includes(id))
        .filter(({ rect: { left, right, top, bottom } }) =>
          points.some(({ x, y }) => left < x && x < right && top < y && y < bottom),
        )
        .map(({ id }) => `${ends.join(' ')} over ${id}`);
    });
  });
}
