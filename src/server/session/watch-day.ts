import type { Disposable, Environment } from '../environment.ts';

/** A day begins everywhere on a quarter of an hour of UTC. In milliseconds. */
const quarter = 15 * 60_000;

/** Runs `run` whenever another day may have begun somewhere. `now` gives an ISO 8601 instant. */
export function watchDay(
  { startTimer }: Environment,
  now: () => string,
  run: () => void,
): Disposable {
  const start = () =>
    startTimer(quarter - (Date.parse(now()) % quarter), () => {
      timer = start();
      run();
    });
  let timer = start();
  return { dispose: () => timer.dispose() };
}
