import type { Engine } from './engine.ts';

/** Loads the engine, once. It is large, so that is asked for after `initialize` was answered. */
export async function loadEngine(): Promise<Engine> {
  const { engine } = await import('./engine.ts');
  return engine;
}
