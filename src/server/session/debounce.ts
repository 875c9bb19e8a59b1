import type { Disposable, StartTimer } from '../environment.ts';

/** A call that waits until nothing asked for it for a while. */
export interface Debounced extends Disposable {
  readonly ask: () => void;
}

/** `run` is called once, when nobody has asked for so many milliseconds. */
export function debounce(startTimer: StartTimer, milliseconds: number, run: () => void): Debounced {
  let timer: Disposable | undefined;
  const dispose = () => {
    timer?.dispose();
    timer = undefined;
  };
  const ask = () => {
    dispose();
    timer = startTimer(milliseconds, () => {
      timer = undefined;
      run();
    });
  };
  return { ask, dispose };
}
