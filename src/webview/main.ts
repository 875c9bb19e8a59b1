import type { Diagram, PanelMessage } from '../protocol/diagram.ts';
import { chooseTexts } from './choose-texts.ts';
import { createLayout } from './create-layout.ts';
import { drawDiagram } from './draw-diagram.ts';
import { makeReachable } from './make-reachable.ts';
import { readPageMessage } from './read-page-message.ts';
import { type PageState, readPageState } from './read-page-state.ts';
import { markNode, putWords, showNode } from './update-picture.ts';
import { createViewport } from './viewport.ts';
import { watchFont } from './watch-font.ts';

/** What VS Code gives to a page, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: PanelMessage): void;
  setState(state: PageState): void;
  getState(): unknown;
};

interface Shown {
  readonly diagram: Diagram;
  readonly picture: SVGSVGElement;
  /** What suited the room in which it was drawn. */
  readonly texts: readonly string[];
}

const vscode = acquireVsCodeApi();
const uri = decodeURIComponent(document.body.dataset['uri'] ?? '');
const known = readPageState(vscode.getState());
const open = (id: string) => vscode.postMessage({ kind: 'open', id });
const saveState = () => vscode.setState({ uri, view: viewport.view(), isList: layout.isList() });

const layout = createLayout(document.body, { open, onToggle: saveState });
const viewport = createViewport(layout.stage, saveState);
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
  if (!shown || isSuitable(shown)) return;
  // The picture stays until the other one is there.
  shown = undefined;
  viewport.forget();
  void drawNewest();
}).observe(layout.stage);
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
    const texts = chooseTexts(diagram, viewport.room());
    const picture = isSameLayout(diagram) ? shown?.picture : await draw(diagram, texts);
    if (!picture) return true;
    shown = { diagram, picture, texts };
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

/** Whether the same texts would be chosen now. A picture that is not seen has no room to suit. */
function isSuitable({ diagram, texts }: Shown): boolean {
  return layout.isList() || chooseTexts(diagram, viewport.room()).join() === texts.join();
}

/** Undefined where a newer picture was asked for meanwhile. */
async function draw(
  diagram: Diagram,
  texts: readonly string[],
): Promise<SVGSVGElement | undefined> {
  const picture = await drawFirstThatFits(texts);
  if (!picture || diagram !== newest) return undefined;
  putWords(picture, diagram.nodes);
  makeReachable(picture, diagram, open);
  viewport.show(picture);
  return picture;
}

/** The first one that is seen as a whole; else the last one. */
async function drawFirstThatFits(texts: readonly string[]): Promise<SVGSVGElement | undefined> {
  let picture: SVGSVGElement | undefined;
  for (const text of texts) {
    picture = await drawDiagram(text);
    if (viewport.holds(picture)) break;
  }
  return picture;
}

function clearPicture(): void {
  shown = undefined;
  viewport.clear();
}
