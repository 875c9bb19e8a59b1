import { readable, type Size, scaleInto } from './choose-columns.ts';
import type { View } from './read-page-state.ts';

/** Where a picture is seen: it scrolls as any page does, and can be made larger and smaller. */
export interface Viewport {
  /** The first picture is fitted as far as it stays readable; the next ones keep the view. */
  readonly show: (picture: SVGSVGElement) => void;
  readonly room: () => Size;
  /** Where the room changed: a picture that was fitted into it is fitted anew, another one stays. */
  readonly adapt: () => void;
  /** The next picture is fitted as the first one was. */
  readonly forget: () => void;
  readonly clear: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  /** Undefined as long as nobody has seen a picture. */
  readonly view: () => View | undefined;
  /** The view that the next picture gets. */
  readonly restore: (view: View) => void;
}

const smallest = 0.05;
const largest = 3;
const stepFactor = 1.25;

/** Ctrl and the wheel, or a pinch, zoom at the pointer; dragging the ground moves the picture. */
export function createViewport(stage: HTMLElement, onChange: () => void): Viewport {
  let picture: SVGSVGElement | undefined;
  let natural: Size = { width: 1, height: 1 };
  let view: View | undefined;
  let room = roomOf(stage);

  const fitting = () => scaleInto(roomOf(stage), natural);
  const apply = (next: View) => {
    if (!picture) return;
    const scale = clamp(next.scale);
    picture.style.width = `${natural.width * scale}px`;
    picture.style.height = `${natural.height * scale}px`;
    stage.scrollTo(next.left, next.top);
    view = { scale, left: stage.scrollLeft, top: stage.scrollTop };
    onChange();
  };
  const zoomTo = (wanted: number, x = stage.clientWidth / 2, y = stage.clientHeight / 2) => {
    const scale = clamp(wanted);
    const factor = scale / (view?.scale ?? scale);
    const left = (stage.scrollLeft + x) * factor - x;
    apply({ scale, left, top: (stage.scrollTop + y) * factor - y });
  };
  const zoomBy = (factor: number, x?: number, y?: number) =>
    zoomTo((view?.scale ?? 1) * factor, x, y);

  zoomByWheel(stage, zoomBy);
  zoomByKeys(stage, { zoomBy, fit: () => zoomTo(fitting()) });
  moveByDragging(stage);
  stage.addEventListener('scrollend', () => {
    if (!view || !picture) return;
    view = { ...view, left: stage.scrollLeft, top: stage.scrollTop };
    onChange();
  });

  return {
    show: next => {
      natural = sizeOf(next);
      next.removeAttribute('style');
      picture = next;
      const last = view;
      stage.replaceChildren(next);
      room = roomOf(stage);
      apply(last ?? { scale: scaleAtFirst(room, natural), left: 0, top: 0 });
      if (!last) showWhatMatters(next);
    },
    room: () => roomOf(stage),
    adapt: () => {
      // Behind the list, or in a panel that is not seen, there is no room to fit into.
      if (stage.clientWidth === 0) return;
      const [before, now] = [room, roomOf(stage)];
      room = now;
      for (const scaleFor of [scaleAtFirst, scaleInto]) {
        if (view?.scale !== clamp(scaleFor(before, natural))) continue;
        zoomTo(scaleFor(now, natural));
        return;
      }
    },
    forget: () => {
      view = undefined;
    },
    clear: () => {
      picture = undefined;
      stage.replaceChildren();
    },
    zoomIn: () => zoomBy(stepFactor),
    zoomOut: () => zoomBy(1 / stepFactor),
    fit: () => zoomTo(fitting()),
    view: () => view,
    restore: next => {
      view = next;
    },
  };
}

/** What cannot be read as a whole is as wide as its room, and goes on below. */
function scaleAtFirst(room: Size, natural: Size): number {
  const whole = scaleInto(room, natural);
  return whole >= readable ? whole : Math.max(readable, Math.min(1, room.width / natural.width));
}

/** Of a picture that is larger than its stage, a person first sees what is stopped or under way. */
function showWhatMatters(picture: SVGSVGElement): void {
  const wanted = ['g.cairn-blocked', 'g.cairn-active, g.cairn-verifying'];
  const node = wanted.map(selector => picture.querySelector(selector)).find(Boolean);
  node?.scrollIntoView({ block: 'center', inline: 'center' });
}

function clamp(scale: number): number {
  return Math.min(largest, Math.max(smallest, scale));
}

function sizeOf(picture: SVGSVGElement): Size {
  const { width, height } = picture.viewBox.baseVal;
  return { width: Math.max(1, width), height: Math.max(1, height) };
}

/** The room inside the padding. */
function roomOf(stage: HTMLElement): Size {
  const { paddingLeft, paddingTop } = getComputedStyle(stage);
  return {
    width: Math.max(1, stage.clientWidth - 2 * Number.parseFloat(paddingLeft)),
    height: Math.max(1, stage.clientHeight - 2 * Number.parseFloat(paddingTop)),
  };
}

function zoomByWheel(
  stage: HTMLElement,
  zoomBy: (factor: number, x: number, y: number) => void,
): void {
  const zoom = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = stage.getBoundingClientRect();
    zoomBy(Math.exp(-event.deltaY / 300), event.clientX - left, event.clientY - top);
  };
  stage.addEventListener('wheel', zoom, { passive: false });
}

interface ZoomActions {
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
}

function zoomByKeys(stage: HTMLElement, { zoomBy, fit }: ZoomActions): void {
  const actions: ReadonlyMap<string, () => void> = new Map([
    ['+', () => zoomBy(stepFactor)],
    ['=', () => zoomBy(stepFactor)],
    ['-', () => zoomBy(1 / stepFactor)],
    ['0', fit],
  ]);
  stage.addEventListener('keydown', event => {
    const action = actions.get(event.key);
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  });
}

function moveByDragging(stage: HTMLElement): void {
  stage.addEventListener('pointerdown', event => {
    const { target } = event;
    const isBox = target instanceof Element && target.closest('g.node') !== null;
    if (event.button !== 0 || isBox || isOnScrollBar(stage, event)) return;
    stage.setPointerCapture(event.pointerId);
    stage.classList.add('is-dragged');
  });
  stage.addEventListener('pointermove', event => {
    if (stage.hasPointerCapture(event.pointerId)) {
      stage.scrollBy(-event.movementX, -event.movementY);
    }
  });
  stage.addEventListener('lostpointercapture', () => stage.classList.remove('is-dragged'));
}

function isOnScrollBar(stage: HTMLElement, { clientX, clientY }: PointerEvent): boolean {
  const { left, top } = stage.getBoundingClientRect();
  return clientX - left >= stage.clientWidth || clientY - top >= stage.clientHeight;
}
