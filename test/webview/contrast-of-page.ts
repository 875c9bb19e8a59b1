import type { Page } from 'playwright-core';

export interface Contrast {
  readonly kind: 'text' | 'border';
  readonly text: string;
  /** As WCAG defines it, from 1 to 21. */
  readonly ratio: number;
}

/**
 * How well each text of a page stands out from what is drawn behind it, and the border of each box
 * that does not recede from the ground of the page.
 */
export function contrastOfPage(page: Page): Promise<Contrast[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('There is no canvas.');

    /** The colours painted over each other, the first one at the bottom. */
    const mix = (...colours: readonly string[]): readonly number[] => {
      canvas.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
      }
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (colour: readonly number[]) => {
      const [red = 0, green = 0, blue = 0] = colour.map(part => {
        const share = part / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element: Element): readonly string[] => {
      const page = getComputedStyle(document.body).backgroundColor;
      const shape = element
        .closest('g.node')
        ?.querySelector('rect.label-container, .label-container path');
      const fill = shape && getComputedStyle(shape).fill;
      return fill && fill !== 'none' ? [page, fill] : [page];
    };
    const compare = (ground: readonly string[], colour: string) => {
      const [light = 0, dark = 0] = [
        luminance(mix(...ground)),
        luminance(mix(...ground, colour)),
      ].sort((a, b) => b - a);
      return Math.round(((light + 0.05) / (dark + 0.05)) * 10) / 10;
    };
    const texts = document.querySelectorAll('.cairn-title, .cairn-detail, h1, footer, .tool');
    const receding = '.cairn-done, .cairn-waiting, .cairn-cancelled, .cairn-on-hold, .cairn-same';
    const shapes = document.querySelectorAll(
      `g.node:not(${receding}) :is(rect.label-container, .label-container path:last-child)`,
    );
    return [
      ...[...texts].map(element => ({
        kind: 'text' as const,
        text: element.textContent ?? '',
        ratio: compare(groundOf(element), getComputedStyle(element).color),
      })),
      ...[...shapes].map(shape => ({
        kind: 'border' as const,
        text: shape.closest('g.node')?.querySelector('.cairn-title')?.textContent ?? '',
        ratio: compare(
          [getComputedStyle(document.body).backgroundColor],
          getComputedStyle(shape).stroke,
        ),
      })),
    ];
  });
}
