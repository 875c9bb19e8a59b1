import type { Diagram, PanelMessage } from '../protocol/diagram.ts';
import { chooseColumns, type Size } from './choose-columns.ts';
import { createLayout } from './create-layout.ts';
import { type Drawing, drawDiagram } from './draw-diagram.ts';
import { makeReachable } from './make-reachable.ts';
import { readPageMessage } from './read-page-message.ts';
import { type PageState, readPageState } from './read-page-state.ts';
import { keepFocus, takeFocus } from './take-focus.ts';
import { markNode, putWords, showNode } from './update-picture.ts';
import { Viewport } from './viewport.ts';
import { watchFont } from './watch-font.ts';

/** What VS Code gives to a page, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: PanelMessage): void;
  setState(state: PageState): void;
  getState(): unknown;
};

interface Shown extends Drawing {
  readonly diagram: Diagram;
  /** What it was drawn for. */
  readonly room: Size;
}

const vscode = acquireVsCodeApi();
const uri = decodeURIComponent(document.body.dataset['uri'] ?? '');
const kind = document.body.dataset['kind'] ?? 'steps';
const known = readPageState(vscode.getState());
const open = (id: string) => vscode.postMessage({ kind: 'open', id });
const saveState = () =>
  vscode.setState({ uri, kind, view: viewport.view, isList: layout.isList() });

const layout = createLayout(document.body, { open, onToggle: saveState });
const viewport = new Viewport(layout.stage, saveState);
layout.showTools(viewport);
if (known?.isList) layout.showList();
if (known?.view) viewport.restore(known.view);
saveState();

/** Drawing takes time: only the newest picture is worth showing. */
let newest: Diagram | undefined;
let shown: Shown | undefined;
let marked: string | null = null;
let isDrawing = false;

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = readPageMessage(event.data);
  switch (message?.kind) {
    case 'draw':
      newest = message.diagram;
      void drawNewest();
      return;
    case 'empty':
      newest = undefined;
      clearPicture();
      layout.showEmpty(message.reason);
      return;
    case 'mark':
      marked = message.node;
      layout.mark(marked);
      if (!shown) return;
      markNode(shown.picture, marked);
      if (marked !== null) showNode(shown.picture, marked);
  }
});
watchFont(() => {
  clearPicture();
  void drawNewest();
});
new ResizeObserver(() => {
  if (!shown) return;
  if (isSuitable(shown)) return viewport.adapt();
  // The picture stays until the other one is there.
  shown = undefined;
  viewport.forget();
  void drawNewest();
}).observe(layout.stage);
window.addEventListener('focus', takeFocus);
vscode.postMessage({ kind: 'ready' });

async function drawNewest(): Promise<void> {
  if (isDrawing) return;
  isDrawing = true;
  while (newest && newest !== shown?.diagram) {
    const diagram = newest;
    if (!(await show(diagram))) break;
  }
  isDrawing = false;
}

/** The last picture stays until the next one is there. Gives false where there will be none. */
async function show(diagram: Diagram): Promise<boolean> {
  layout.showTexts(diagram);
  if (diagram.text === '') {
    clearPicture();
    return diagram !== newest;
  }
  try {
    const next = isSameLayout(diagram) ? shown : await draw(diagram, viewport.room);
    if (!next) return true;
    shown = { ...next, diagram };
    const { picture } = shown;
    markNode(picture, marked);
    vscode.postMessage({ kind: 'drawn', nodes: picture.querySelectorAll('g.node').length });
    return true;
  } catch (error) {
    clearPicture();
    layout.showFailure();
    vscode.postMessage({ kind: 'failed', reason: String(error) });
    return diagram !== newest;
  }
}

/** Where only words and conditions changed and the words fit, the picture is kept: no flicker. */
function isSameLayout(diagram: Diagram): boolean {
  if (!shown || shown.diagram.structure !== diagram.structure) return false;
  return putWords(shown.picture, diagram.nodes);
}

/** Whether it would get the same shape now. A picture that is not seen has no room to suit. */
function isSuitable({ sideways, room }: Shown): boolean {
  const columns = chooseColumns(sideways, viewport.room);
  return layout.isList() || columns === chooseColumns(sideways, room);
}

/** Undefined where a newer picture was asked for meanwhile. */
async function draw(diagram: Diagram, room: Size): Promise<Shown | undefined> {
  const drawing = await drawDiagram(diagram, room);
  if (diagram !== newest) return undefined;
  const { picture } = drawing;
  putWords(picture, diagram.nodes);
  makeReachable(picture, diagram, open);
  markNode(picture, marked);
  keepFocus(() => viewport.show(picture));
  return { ...drawing, diagram, room };
}

function clearPicture(): void {
  shown = undefined;
  viewport.clear();
}
