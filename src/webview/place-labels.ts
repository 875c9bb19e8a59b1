/** How far a label is from the line that it stands beside. */
const distance = 6;
/** Where on an arrow a label may stand, as shares of its length: its middle first. */
const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
/** An arrow that is no longer than so many labels are high would vanish behind its label. */
const shortest = 3;

/** Puts the words of arrows to where they cover no box, no title and no whole arrow. */
export function placeLabels(picture: SVGSVGElement): void {
  const taken = [...picture.querySelectorAll('.node, .cluster-label')].map(rectOf);
  const drawn = picture.querySelector('g.root')?.getBoundingClientRect();
  if (!drawn) return;
  for (const label of picture.querySelectorAll<SVGGElement>('.edgeLabels .label[data-id]')) {
    const path = findPath(picture, label.getAttribute('data-id') ?? '');
    const group = label.parentElement;
    const { width, height } = label.getBoundingClientRect();
    if (!path || !group || width === 0) continue;
    const places = placesAlong(path, { width, height });
    const free = places.find(
      ({ rect }) => liesWithin(rect, drawn) && !taken.some(other => overlap(other, rect)),
    );
    if (!free) continue;
    group.setAttribute('transform', `translate(${free.x}, ${free.y})`);
    taken.push(free.rect);
  }
}

function findPath(picture: SVGSVGElement, id: string): SVGPathElement | undefined {
  const paths = picture.querySelectorAll<SVGPathElement>('.edgePaths > path');
  return [...paths].find(path => path.dataset['id'] === id);
}

interface LabelPlace {
  /** The middle of the label, as the arrow is drawn. */
  readonly x: number;
  readonly y: number;
  /** What it covers, on the screen. */
  readonly rect: DOMRect;
}

/** On the line, else to the right of it, else to the left: of a short arrow beside it only. */
function placesAlong(
  path: SVGPathElement,
  { width, height }: { readonly width: number; readonly height: number },
): readonly LabelPlace[] {
  const matrix = path.getScreenCTM();
  if (!matrix) return [];
  const length = path.getTotalLength();
  const aside = width / 2 + distance;
  const sides = length * matrix.a < shortest * height ? [aside, -aside] : [0, aside, -aside];
  return sides.flatMap(side =>
    shares.map(share => {
      const point = path.getPointAtLength(length * share);
      const { x, y } = point.matrixTransform(matrix);
      const rect = new DOMRect(x + side - width / 2, y - height / 2, width, height);
      return { x: point.x + side / matrix.a, y: point.y, rect };
    }),
  );
}

function rectOf(part: Element): DOMRect {
  return part.getBoundingClientRect();
}

/** What lies outside of the picture would be cut off. */
function liesWithin(rect: DOMRect, picture: DOMRect): boolean {
  return rect.left >= picture.left && rect.right <= picture.right;
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
