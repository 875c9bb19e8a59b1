import type { CairnApi } from '../../../src/client/main.ts';

/** How many nodes the next picture has that is drawn. */
export function nextDrawing({ onDrawn }: CairnApi): Promise<number> {
  return new Promise(resolve => {
    const listener = onDrawn(nodes => {
      listener.dispose();
      resolve(nodes);
    });
  });
}
