import type { DiagramLabel, DiagramNode } from '../protocol/diagram.ts';

/** The box or the frame that an id of the diagram stands for. */
export function findNode(picture: SVGSVGElement, id: string): SVGGElement | undefined {
  return indexOf(picture).get(id);
}

/** Marks the node that is about the line a person is at; null for none. */
export function markNode(picture: SVGSVGElement, id: string | null): void {
  for (const node of picture.querySelectorAll('.is-current')) node.classList.remove('is-current');
  if (id !== null) findNode(picture, id)?.classList.add('is-current');
}

/** Brings a node into sight, and moves nothing where it is. */
export function showNode(picture: SVGSVGElement, id: string): void {
  findNode(picture, id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/**
 * Puts words and classes into a picture of the same structure. Gives false where words do not fit
 * into their boxes any more; then the picture must be drawn again.
 */
export function putWords(picture: SVGSVGElement, nodes: readonly DiagramNode[]): boolean {
  let fits = true;
  for (const { id, label, classes, story } of nodes) {
    const node = findNode(picture, id);
    if (!node) return false;
    putLabel(node, label);
    putClasses(node, classes);
    if (story !== '') putStory(node, story);
    fits &&= !picture.isConnected || isRoomEnough(node);
  }
  return fits;
}

/** mermaid names a node after the picture, the kind of diagram, the id in the text and a count. */
function indexOf(picture: SVGSVGElement): ReadonlyMap<string, SVGGElement> {
  const known = indexes.get(picture);
  if (known) return known;
  const index = new Map<string, SVGGElement>();
  for (const node of picture.querySelectorAll<SVGGElement>('g.node, g.cluster')) {
    const id = /-(n\d+)-\d+$|-(p\d+)$/.exec(node.id);
    const name = id?.[1] ?? id?.[2];
    if (name !== undefined) index.set(name, node);
  }
  indexes.set(picture, index);
  return index;
}

const indexes = new WeakMap<SVGSVGElement, ReadonlyMap<string, SVGGElement>>();

function putLabel(node: SVGGElement, { symbol, title, detail }: DiagramLabel): void {
  putText(node, '.cairn-symbol', symbol ?? '');
  putText(node, '.cairn-title', title);
  putText(node, '.cairn-detail', detail ?? '');
}

/** What a control would hide or turn around was made visible by the encoder and stays so. */
function putText(node: SVGGElement, selector: string, text: string): void {
  const part = node.querySelector(selector);
  if (part && part.textContent !== text) part.textContent = text;
}

function putClasses(node: SVGGElement, classes: readonly string[]): void {
  const wanted = new Set(classes);
  for (const name of [...node.classList]) {
    if (name.startsWith('cairn-') && !wanted.has(name)) node.classList.remove(name);
  }
  node.classList.add(...classes);
}

function putStory(node: SVGGElement, story: string): void {
  node.setAttribute('aria-label', story);
  const known = node.querySelector(':scope > title');
  const tip = known ?? document.createElementNS('http://www.w3.org/2000/svg', 'title');
  tip.textContent = story;
  if (!known) node.prepend(tip);
}

/** The words are laid out by the page, the box by mermaid before. A part of a pixel is no matter. */
function isRoomEnough(node: SVGGElement): boolean {
  const room = node.querySelector('foreignObject');
  const words = room?.firstElementChild;
  if (!room || !words) return true;
  return (
    words.scrollWidth <= room.width.baseVal.value + 1 &&
    words.scrollHeight <= room.height.baseVal.value + 1
  );
}
