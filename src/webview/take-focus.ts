/** Where the keyboard comes to, in this order: the line a person is at, where they were, the first one. */
const places = [
  'g.is-current[role="button"]',
  '.link[aria-current]',
  'g[role="button"][tabindex="0"]',
  '.link',
];

/** Where the page has the keyboard and no part of it does, the step does that a person is at. */
export function takeFocus(): void {
  if (!document.hasFocus() || document.activeElement !== document.body) return;
  for (const place of places) {
    const found = document.querySelector<HTMLElement | SVGElement>(place);
    if (!found?.checkVisibility()) continue;
    found.focus({ preventScroll: true });
    return;
  }
}

/** Runs what puts another picture in the place of this one: the keyboard stays at the same step. */
export function keepFocus(replace: () => void): void {
  const id = document.activeElement?.id ?? '';
  replace();
  const same = document.hasFocus() && id !== '' ? document.getElementById(id) : null;
  same?.focus({ preventScroll: true });
  takeFocus();
}
