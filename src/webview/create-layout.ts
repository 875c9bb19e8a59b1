import type { Diagram } from '../protocol/diagram.ts';
import { element } from './element.ts';
import { markItem, outline } from './outline.ts';
import type { Viewport } from './viewport.ts';

/** The parts of the page around the picture. All texts reach it as text, never as markup. */
export interface Layout {
  /** Where the picture goes. */
  readonly stage: HTMLElement;
  /** Title, tools, summary, note, and the steps as a list. */
  readonly showTexts: (diagram: Diagram) => void;
  /** Nothing to draw, so nothing to zoom. */
  readonly showEmpty: (reason: string) => void;
  /** The picture could not be drawn: the list stands in for it. */
  readonly showFailure: () => void;
  readonly showList: () => void;
  readonly isList: () => boolean;
  /** Marks in this list and the next ones what stands for a node; null for none. */
  readonly mark: (id: string | null) => void;
  readonly showTools: (viewport: Viewport) => void;
}

export interface LayoutEvents {
  readonly open: (id: string) => void;
  readonly onToggle: () => void;
}

export function createLayout(body: HTMLElement, { open, onToggle }: LayoutEvents): Layout {
  const { title, tools, zoom, note, stage, list, summary } = createParts();
  const toggle = button('List', 'Show the steps as a list', () => {
    setList(list.hidden !== false);
    onToggle();
  });
  let shown: Diagram | undefined;
  let marked: string | null = null;
  const markList = () => markItem(list, shown?.nodes.find(({ id }) => id === marked)?.target);
  const setList = (isList: boolean) => {
    list.hidden = !isList;
    stage.hidden = isList;
    zoom.hidden = isList;
    toggle.setAttribute('aria-pressed', String(isList));
  };
  body.replaceChildren(element('header', 'head', title, tools), note, stage, list, summary);
  setNote(note, '');
  setList(false);

  return {
    stage,
    showTexts: diagram => {
      tools.hidden = false;
      title.textContent = diagram.title;
      title.title = diagram.title;
      summary.textContent = diagram.summary;
      setNote(note, diagram.note ?? '');
      list.replaceChildren(outline(diagram.outline, open));
      shown = diagram;
      markList();
      if (diagram.text === '' && diagram.outline.length > 0) setList(true);
    },
    showEmpty: reason => {
      setNote(note, reason);
      tools.hidden = true;
      list.replaceChildren();
      summary.textContent = '';
    },
    showFailure: () => {
      setNote(note, 'The picture could not be drawn. The list says the same in words.');
      setList(true);
    },
    showList: () => setList(true),
    isList: () => !list.hidden,
    mark: id => {
      marked = id;
      markList();
    },
    showTools: viewport => {
      tools.replaceChildren(toggle, zoom);
      zoom.replaceChildren(...zoomButtons(viewport));
    },
  };
}

function createParts() {
  const parts = {
    title: element('h1', 'title'),
    tools: element('div', 'tools'),
    zoom: element('div', 'tools'),
    note: element('p', 'note'),
    stage: element('main', 'stage'),
    list: element('nav', 'list'),
    summary: element('footer', 'summary'),
  };
  parts.stage.tabIndex = 0;
  parts.stage.setAttribute('aria-label', 'Step diagram');
  parts.list.setAttribute('aria-label', 'Steps as a list');
  parts.summary.setAttribute('role', 'status');
  return parts;
}

/** An empty one takes no room. */
function setNote(note: HTMLElement, text: string): void {
  note.textContent = text;
  note.hidden = text === '';
}

function zoomButtons(viewport: Viewport): readonly HTMLButtonElement[] {
  return [
    button('−', 'Zoom out', () => viewport.zoomOut()),
    button('Fit', 'Fit the picture into the panel', () => viewport.fit()),
    button('+', 'Zoom in', () => viewport.zoomIn()),
  ];
}

function button(text: string, label: string, press: () => void): HTMLButtonElement {
  const result = element('button', 'tool', text);
  result.title = label;
  result.setAttribute('aria-label', label);
  result.addEventListener('click', press);
  return result;
}
