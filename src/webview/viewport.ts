import { readable, type Size, scaleInto } from './choose-columns.ts';
import type { View } from './read-page-state.ts';

const smallest = 0.05;
const largest = 3;
const stepFactor = 1.25;

/**
 * Where a picture is seen: it scrolls as any page does, and can be made larger and smaller. Ctrl and
 * the wheel, or a pinch, zoom at the pointer; dragging the ground moves the picture.
 */
export class Viewport {
  readonly #stage: HTMLElement;
  readonly #onChange: () => void;
  #picture: SVGSVGElement | undefined;
  #natural: Size = { width: 1, height: 1 };
  #view: View | undefined;
  #fitted: Size;

  constructor(stage: HTMLElement, onChange: () => void) {
    this.#stage = stage;
    this.#onChange = onChange;
    this.#fitted = this.room;
    zoomByWheel(stage, (factor, x, y) => this.#zoomBy(factor, x, y));
    zoomByKeys(stage, this);
    moveByDragging(stage);
    stage.addEventListener('scrollend', () => this.#keepScroll());
  }

  /** Inside the padding. */
  get room(): Size {
    const { paddingLeft, paddingTop } = getComputedStyle(this.#stage);
    return {
      width: Math.max(1, this.#stage.clientWidth - 2 * Number.parseFloat(paddingLeft)),
      height: Math.max(1, this.#stage.clientHeight - 2 * Number.parseFloat(paddingTop)),
    };
  }

  /** Undefined as long as nobody has seen a picture. */
  get view(): View | undefined {
    return this.#view;
  }

  /** The first picture is fitted as far as it stays readable; the next ones keep the view. */
  show(picture: SVGSVGElement): void {
    this.#natural = sizeOf(picture);
    picture.removeAttribute('style');
    this.#picture = picture;
    const last = this.#view;
    this.#stage.replaceChildren(picture);
    this.#fitted = this.room;
    const scale = scaleAtFirst(this.#fitted, this.#natural);
    this.#apply(last ?? { scale, left: 0, top: 0 });
    if (!last) showWhatMatters(picture);
  }

  clear(): void {
    this.#picture = undefined;
    this.#stage.replaceChildren();
  }

  /** The view that the next picture gets. */
  restore(view: View): void {
    this.#view = view;
  }

  /** The next picture is fitted as the first one was. */
  forget(): void {
    this.#view = undefined;
  }

  /** Where the room changed: a picture that was fitted into it is fitted anew, another one stays. */
  adapt(): void {
    // Behind the list, or in a panel that is not seen, there is no room to fit into.
    if (this.#stage.clientWidth === 0) return;
    const [before, now] = [this.#fitted, this.room];
    this.#fitted = now;
    const fits = [scaleAtFirst, scaleInto];
    const same = fits.find(
      scaleFor => this.#view?.scale === clamp(scaleFor(before, this.#natural)),
    );
    if (same) this.#zoomTo(same(now, this.#natural));
  }

  zoomIn(): void {
    this.#zoomBy(stepFactor);
  }

  zoomOut(): void {
    this.#zoomBy(1 / stepFactor);
  }

  fit(): void {
    this.#zoomTo(scaleInto(this.room, this.#natural));
  }

  #zoomBy(factor: number, x?: number, y?: number): void {
    this.#zoomTo((this.#view?.scale ?? 1) * factor, x, y);
  }

  /** What lies at `x` and `y` of the stage stays there; without them its middle. */
  #zoomTo(wanted: number, x = this.#stage.clientWidth / 2, y = this.#stage.clientHeight / 2): void {
    const scale = clamp(wanted);
    const factor = scale / (this.#view?.scale ?? scale);
    const left = (this.#stage.scrollLeft + x) * factor - x;
    this.#apply({ scale, left, top: (this.#stage.scrollTop + y) * factor - y });
  }

  #apply({ scale, left, top }: View): void {
    if (!this.#picture) return;
    const { style } = this.#picture;
    const applied = clamp(scale);
    style.width = `${this.#natural.width * applied}px`;
    style.height = `${this.#natural.height * applied}px`;
    this.#stage.scrollTo(left, top);
    this.#view = { scale: applied, left: this.#stage.scrollLeft, top: this.#stage.scrollTop };
    this.#onChange();
  }

  #keepScroll(): void {
    if (!this.#view || !this.#picture) return;
    this.#view = { ...this.#view, left: this.#stage.scrollLeft, top: this.#stage.scrollTop };
    this.#onChange();
  }
}

/** What cannot be read as a whole is as wide as its room, and goes on below. */
function scaleAtFirst(room: Size, natural: Size): number {
  const whole = scaleInto(room, natural);
  return whole >= readable ? whole : Math.max(readable, Math.min(1, room.width / natural.width));
}

/** Of a picture that is larger than its stage, a person first sees what is stopped, under way or can begin. */
function showWhatMatters(picture: SVGSVGElement): void {
  const wanted = ['g.cairn-blocked', 'g.cairn-active, g.cairn-verifying', 'g.cairn-ready'];
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

function zoomByKeys(stage: HTMLElement, viewport: Viewport): void {
  const actions: ReadonlyMap<string, () => void> = new Map([
    ['+', () => viewport.zoomIn()],
    ['=', () => viewport.zoomIn()],
    ['-', () => viewport.zoomOut()],
    ['0', () => viewport.fit()],
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
