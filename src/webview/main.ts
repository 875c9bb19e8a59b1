import type { Diagram, PageMessage, PanelMessage } from '../protocol/diagram.ts';
import { createLayout } from './create-layout.ts';
import { drawDiagram } from './draw-diagram.ts';
import { createViewport } from './viewport.ts';

/** What VS Code gives to a page, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: PanelMessage): void;
  setState(state: { readonly uri: string }): void;
};

const vscode = acquireVsCodeApi();
vscode.setState({ uri: decodeURIComponent(document.body.dataset['uri'] ?? '') });

const layout = createLayout(document.body, node => vscode.postMessage({ kind: 'open', node }));
const viewport = createViewport(layout.stage);
layout.onZoom(viewport);

/** Drawing takes time: only the newest picture is worth showing. */
let newest: Diagram | undefined;
let marked: string | null = null;
let isDrawing = false;

window.addEventListener('message', (event: MessageEvent<PageMessage>) => {
  const message = event.data;
  switch (message.kind) {
    case 'draw':
      newest = message.diagram;
      void drawNewest();
      return;
    case 'empty':
      newest = undefined;
      viewport.clear();
      layout.showEmpty(message.reason);
      return;
    case 'mark':
      marked = message.node;
      layout.mark(marked);
  }
});
vscode.postMessage({ kind: 'ready' });

async function drawNewest(): Promise<void> {
  if (isDrawing) return;
  isDrawing = true;
  let drawn: Diagram | undefined;
  while (newest && newest !== drawn) {
    drawn = newest;
    await draw(drawn);
  }
  isDrawing = false;
}

async function draw(diagram: Diagram): Promise<void> {
  layout.showTexts(diagram);
  try {
    const picture = await drawDiagram(diagram, layout.stage);
    if (diagram !== newest) return;
    layout.hold(picture, diagram);
    viewport.show(picture);
    layout.mark(marked);
    vscode.postMessage({ kind: 'drawn', nodes: picture.querySelectorAll('g.node').length });
  } catch (error) {
    viewport.clear();
    layout.showFailure();
    vscode.postMessage({ kind: 'failed', reason: String(error) });
  }
}
