/**
 * Calls `redraw` when texts are shown in another font or size than they were measured in. Colours
 * are the style sheet's business: they follow the theme by themselves.
 */
export function watchFont(redraw: () => void): void {
  let known = fontOf();
  const look = () => {
    const font = fontOf();
    if (font === known) return;
    known = font;
    redraw();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { attributeFilter: ['style', 'class'] });
  observer.observe(document.body, { attributeFilter: ['style', 'class'] });
}

function fontOf(): string {
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  return `${fontSize} ${fontFamily}`;
}
