import type { DiagramItem } from '../protocol/diagram.ts';
import { element } from './element.ts';
import { openOnClick } from './open-on-click.ts';

/** A picture in words, as a nested list. Each line opens the place that it is about. */
export function outline(
  items: readonly DiagramItem[],
  open: (id: string) => void,
): HTMLUListElement {
  return element('ul', 'items', ...items.map(item => listItem(item, open)));
}

/** Marks the line of an outline that is about the line a person is at; null for none. */
export function markItem(list: HTMLElement, id: string | null): void {
  for (const link of list.querySelectorAll<HTMLElement>('.link')) {
    if (link.dataset['id'] === id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function listItem({ id, text, items }: DiagramItem, open: (id: string) => void): HTMLLIElement {
  const link = element('button', 'link', text);
  link.dataset['id'] = id;
  openOnClick(link, () => open(id));
  return element('li', '', link, ...(items.length > 0 ? [outline(items, open)] : []));
}
