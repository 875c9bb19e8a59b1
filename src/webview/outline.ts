import type { DiagramItem } from '../protocol/diagram.ts';
import type { Target } from '../protocol/target.ts';
import { element } from './element.ts';
import { openOnClick } from './open-on-click.ts';

/** A picture in words, as a nested list. Each line opens the place that it is about. */
export function outline(
  items: readonly DiagramItem[],
  open: (id: string) => void,
): HTMLUListElement {
  return element('ul', 'items', ...items.map(item => listItem(item, open)));
}

/** Marks what an outline says of a place; undefined for none. */
export function markItem(list: HTMLElement, target: Target | null | undefined): void {
  const place = target ? placeOf(target) : undefined;
  for (const link of list.querySelectorAll<HTMLElement>('.link')) {
    if (link.dataset['place'] === place) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function placeOf({ uri, line, character }: Target): string {
  return `${uri} ${line}:${character}`;
}

function listItem(
  { id, text, target, items }: DiagramItem,
  open: (id: string) => void,
): HTMLLIElement {
  const link = element('button', 'link', text);
  link.dataset['place'] = placeOf(target);
  openOnClick(link, () => open(id));
  return element('li', '', link, ...(items.length > 0 ? [outline(items, open)] : []));
}
