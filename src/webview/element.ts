/** An element with a class and with children. Strings become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const result = document.createElement(name);
  if (className !== '') result.className = className;
  result.append(...children);
  return result;
}
