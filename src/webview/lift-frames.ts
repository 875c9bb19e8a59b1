/** How far the title of a frame is from its left edge. */
const indent = 14;

/** Titles of frames start at the left, where few arrows come in, and cover those that do. */
export function liftFrames(picture: SVGSVGElement): void {
  for (const frames of picture.querySelectorAll('g.clusters')) {
    frames.parentElement?.querySelector(':scope > .edgePaths')?.after(frames);
  }
  for (const frame of picture.querySelectorAll('g.cluster')) {
    const label = frame.querySelector<SVGGElement>('.cluster-label');
    const top = label?.transform.baseVal.consolidate()?.matrix.f;
    if (top !== undefined) placeTitle(frame, top);
  }
}

/** Puts the title of a frame to its left edge. */
export function placeTitle(frame: Element, top: number): void {
  const left = frame.querySelector('rect')?.x.baseVal.value;
  if (left === undefined) return;
  const label = frame.querySelector('.cluster-label');
  label?.setAttribute('transform', `translate(${left + indent}, ${top})`);
}

/** A title that is wider than its frame ends in dots, and the count behind it stays. */
export function fitTitle(frame: Element, width: number): void {
  const room = frame.querySelector<SVGForeignObjectElement>('.cluster-label foreignObject');
  const most = width - 2 * indent;
  if (!room || room.width.baseVal.value <= most) return;
  room.setAttribute('width', `${most}`);
  room.classList.add('is-tight');
  // mermaid writes these styles into the text.
  const text = room.querySelector('div');
  if (text) Object.assign(text.style, { display: 'block', maxWidth: 'none', width: '100%' });
  const words = room.querySelector('p');
  if (words) words.title = words.textContent;
}
