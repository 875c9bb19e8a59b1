import type { Diagram } from '../protocol/diagram.ts';
import { findNearest } from './find-nearest.ts';
import { openOnClick } from './open-on-click.ts';
import { findNode } from './update-picture.ts';

/**
 * Makes the boxes of a picture buttons for mouse, keyboard and screen reader. One of them is in the
 * tab order; arrow keys go to the nearest box in their direction.
 */
export function makeReachable(
  picture: SVGSVGElement,
  diagram: Diagram,
  open: (id: string) => void,
): void {
  picture.setAttribute('role', 'group');
  picture.setAttribute('aria-roledescription', 'diagram');
  const boxes: SVGGElement[] = [];
  for (const { id, target } of diagram.nodes) {
    const box = target && findNode(picture, id);
    if (!box) continue;
    boxes.push(box);
    box.setAttribute('role', 'button');
    box.setAttribute('tabindex', boxes.length === 1 ? '0' : '-1');
    openOnClick(box, () => {
      takeTabStop(boxes, box);
      open(id);
    });
    box.addEventListener('keydown', event => pressKey(event, boxes, () => open(id)));
    box.addEventListener('focus', () => takeTabStop(boxes, box));
  }
}

function pressKey(event: KeyboardEvent, boxes: readonly SVGGElement[], open: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    open();
    return;
  }
  const from = event.currentTarget;
  const to = from instanceof SVGGElement ? findNearest(boxes, from, event.key) : undefined;
  if (!to) return;
  event.preventDefault();
  to.focus();
  to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function takeTabStop(boxes: readonly SVGGElement[], wanted: SVGGElement): void {
  for (const box of boxes) box.setAttribute('tabindex', box === wanted ? '0' : '-1');
}
