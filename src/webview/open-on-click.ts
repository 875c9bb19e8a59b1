/**
 * Calls `open` on a click, and the page does not take the focus for it. VS Code asks a page four times a
 * second whether it has the focus; it could hear so when the text is long open, and take it for the active tab.
 */
export function openOnClick(target: HTMLElement | SVGElement, open: () => void): void {
  target.addEventListener('mousedown', event => event.preventDefault());
  target.addEventListener('click', open);
}
