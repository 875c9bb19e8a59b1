import type { Diagram } from '../protocol/diagram.ts';
import type { Viewport } from './viewport.ts';

/** The parts of the page around the picture. All texts reach it as text, never as markup. */
export interface Layout {
  /** Where the picture goes. */
  readonly stage: HTMLElement;
  /** Title, summary, note, and the steps as a list. */
  readonly showTexts: (diagram: Diagram) => void;
  readonly showEmpty: (reason: string) => void;
  /** The picture could not be drawn: the list stands in for it. */
  readonly showFailure: () => void;
  /** Makes the nodes of a picture reachable by mouse, keyboard and screen reader. */
  readonly hold: (picture: SVGSVGElement, diagram: Diagram) => void;
  readonly mark: (node: string | null) => void;
  readonly onZoom: (viewport: Viewport) => void;
}

export function createLayout(body: HTMLElement, open: (node: string) => void): Layout {
  const title = element('h1', 'title');
  const buttons = element('div', 'buttons');
  const head = element('header', 'head', title, buttons);
  const note = element('p', 'note');
  const stage = element('main', 'stage');
  const list = element('ol', 'steps');
  const details = element('details', 'outline', element('summary', '', 'As a list'), list);
  const summary = element('footer', 'summary');
  summary.setAttribute('role', 'status');
  body.replaceChildren(head, note, stage, details, summary);
  stage.tabIndex = 0;
  stage.setAttribute('aria-label', 'Step diagram');

  return {
    stage,
    showTexts: diagram => {
      title.textContent = diagram.title;
      summary.textContent = diagram.summary;
      setNote(note, diagram.note ?? '');
      list.replaceChildren(
        ...diagram.nodes.map(({ id, story }) => listItem(story, () => open(id))),
      );
    },
    showEmpty: reason => {
      setNote(note, reason);
      list.replaceChildren();
      summary.textContent = '';
    },
    showFailure: () => {
      setNote(note, 'The picture could not be drawn. The list below says the same.');
      details.open = true;
    },
    hold: (picture, diagram) => {
      picture.setAttribute('role', 'group');
      picture.setAttribute('aria-label', `${diagram.title}: ${diagram.summary}`);
      const stories = new Map(diagram.nodes.map(({ id, story }) => [id, story]));
      for (const node of nodesOf(picture)) {
        const id = idOf(node);
        const story = stories.get(id);
        if (story !== undefined) makeButton(node, story, () => open(id));
      }
    },
    mark: wanted => {
      for (const node of nodesOf(stage)) {
        node.classList.toggle('is-current', wanted !== null && idOf(node) === wanted);
      }
    },
    onZoom: ({ zoomIn, zoomOut, fit }) => {
      buttons.replaceChildren(
        button('−', 'Zoom out', zoomOut),
        button('Fit', 'Fit the picture into the panel', fit),
        button('+', 'Zoom in', zoomIn),
      );
    },
  };
}

function nodesOf(parent: ParentNode): Iterable<SVGGElement> {
  return parent.querySelectorAll<SVGGElement>('g.node');
}

/** mermaid names a node after the picture, the kind of diagram, the id in the text and a count. */
function idOf(node: SVGGElement): string {
  return /-flowchart-(n\d+)-\d+$/.exec(node.id)?.[1] ?? '';
}

function makeButton(node: SVGGElement, story: string, open: () => void): void {
  node.setAttribute('tabindex', '0');
  node.setAttribute('role', 'button');
  node.setAttribute('aria-label', story);
  const tip = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  tip.textContent = story;
  node.prepend(tip);
  node.addEventListener('click', open);
  node.addEventListener('keydown', event => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open();
  });
}

function listItem(story: string, open: () => void): HTMLElement {
  const link = element('button', 'link', story);
  link.addEventListener('click', open);
  return element('li', '', link);
}

function button(text: string, label: string, press: () => void): HTMLElement {
  const result = element('button', 'tool', text);
  result.title = label;
  result.setAttribute('aria-label', label);
  result.addEventListener('click', press);
  return result;
}

function setNote(note: HTMLElement, text: string): void {
  note.textContent = text;
  note.hidden = text === '';
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const result = document.createElement(name);
  if (className !== '') result.className = className;
  result.append(...children);
  return result;
}
