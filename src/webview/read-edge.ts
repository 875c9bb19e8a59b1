import { readFields } from './read-fields.ts';

/** Where the arrows of a picture lead. */
export type Direction = 'LR' | 'TB';

/** A place by how far it lies in the direction of the arrows, and across it. */
export interface Point {
  readonly along: number;
  readonly across: number;
}

/** An arrow as mermaid has laid it out. */
export interface RoutedEdge {
  readonly from: string;
  readonly to: string;
  /** Where it passes other boxes. */
  readonly bends: readonly Point[];
  /** Leads it another way: straight from the first to the second point, in a curve to the third, and so on. */
  readonly draw: (way: readonly Point[]) => void;
}

/** mermaid ends its lines so far before a box, for the head of the arrow. */
const headLength = 4;

export function readEdge(path: SVGPathElement, direction: Direction): RoutedEdge | undefined {
  const [, from, to] = /^L_(n\d+)_(n\d+)_\d+$/.exec(path.dataset['id'] ?? '') ?? [];
  const text = path.dataset['points'];
  const points = text === undefined ? undefined : readPoints(text, direction);
  if (from === undefined || to === undefined || !points) return undefined;
  return {
    from,
    to,
    bends: points.slice(1, -1),
    draw: way => {
      path.setAttribute('d', toPath(way, direction));
      moveLabel(path);
    },
  };
}

/** The words of an arrow stay at its middle. */
function moveLabel(path: SVGPathElement): void {
  const labels = path.closest('g.root')?.querySelectorAll(':scope > .edgeLabels .label');
  const label = [...(labels ?? [])].find(
    each => each.getAttribute('data-id') === path.dataset['id'],
  );
  const { x, y } = path.getPointAtLength(path.getTotalLength() / 2);
  label?.parentElement?.setAttribute('transform', `translate(${x}, ${y})`);
}

function readPoints(text: string, direction: Direction): readonly Point[] | undefined {
  const list: unknown = JSON.parse(atob(text));
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((item: unknown) => {
    const fields = readFields(item);
    const [x, y] = [fields.get('x'), fields.get('y')];
    if (typeof x !== 'number' || typeof y !== 'number') return [];
    return direction === 'LR' ? { along: x, across: y } : { along: y, across: x };
  });
}

function toPath(way: readonly Point[], direction: Direction): string {
  const text = ({ along, across }: Point) =>
    (direction === 'LR' ? [along, across] : [across, along])
      .map(value => value.toFixed(1))
      .join(',');
  const last = way.length - 1;
  return way
    .map((point, index) => {
      const before = way[index - 1];
      if (!before) return `M${text(point)}`;
      if (index === last) return `L${text({ ...point, along: point.along - headLength })}`;
      if (index % 2 === 1) return `L${text(point)}`;
      const along = (before.along + point.along) / 2;
      return `C${text({ ...before, along })} ${text({ ...point, along })} ${text(point)}`;
    })
    .join('');
}
