/** Where a picture is seen: it scrolls as any page does, and can be made larger and smaller. */
export interface Viewport {
  readonly show: (picture: SVGSVGElement) => void;
  readonly clear: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const smallest = 0.2;
const largest = 3;
const stepFactor = 1.25;
/** A first picture is not made smaller than can be read. */
const smallestAtFirst = 0.6;

/** Ctrl and the wheel, or a pinch, zoom at the pointer; dragging the ground moves the picture. */
export function createViewport(stage: HTMLElement): Viewport {
  let picture: SVGSVGElement | undefined;
  let natural: Size = { width: 1, height: 1 };
  let scale: number | undefined;

  const fitting = () => {
    const width = stage.clientWidth / natural.width;
    return Math.min(1, width, stage.clientHeight / natural.height);
  };
  const apply = (next: number, x = stage.clientWidth / 2, y = stage.clientHeight / 2) => {
    if (!picture) return;
    const wanted = Math.min(largest, Math.max(smallest, next));
    const factor = wanted / (scale ?? wanted);
    scale = wanted;
    picture.style.width = `${natural.width * wanted}px`;
    picture.style.height = `${natural.height * wanted}px`;
    stage.scrollLeft = (stage.scrollLeft + x) * factor - x;
    stage.scrollTop = (stage.scrollTop + y) * factor - y;
  };
  const zoomBy = (factor: number, x?: number, y?: number) => apply((scale ?? 1) * factor, x, y);

  stage.addEventListener(
    'wheel',
    event => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = stage.getBoundingClientRect();
      zoomBy(Math.exp(-event.deltaY / 300), event.clientX - left, event.clientY - top);
    },
    { passive: false },
  );
  moveByDragging(stage);

  return {
    show: next => {
      natural = sizeOf(next);
      next.removeAttribute('style');
      picture = next;
      const { scrollLeft, scrollTop } = stage;
      stage.replaceChildren(next);
      apply(scale ?? Math.max(smallestAtFirst, fitting()));
      stage.scrollTo(scrollLeft, scrollTop);
    },
    clear: () => {
      picture = undefined;
      stage.replaceChildren();
    },
    zoomIn: () => zoomBy(stepFactor),
    zoomOut: () => zoomBy(1 / stepFactor),
    fit: () => apply(fitting()),
  };
}

function sizeOf(picture: SVGSVGElement): Size {
  const { width, height } = picture.viewBox.baseVal;
  return { width: Math.max(1, width), height: Math.max(1, height) };
}

function moveByDragging(stage: HTMLElement): void {
  stage.addEventListener('pointerdown', event => {
    const target = event.target;
    if (event.button !== 0 || !(target instanceof Element) || target.closest('g.node')) return;
    stage.setPointerCapture(event.pointerId);
    stage.classList.add('is-dragged');
  });
  stage.addEventListener('pointermove', event => {
    if (!stage.hasPointerCapture(event.pointerId)) return;
    stage.scrollBy(-event.movementX, -event.movementY);
  });
  stage.addEventListener('lostpointercapture', () => stage.classList.remove('is-dragged'));
}
