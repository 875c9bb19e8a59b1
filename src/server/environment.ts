import type { Host } from '../host/host.ts';
import type { Patience } from '../host/patient-reader.ts';

/** What the server needs from the machine it runs on. Tests hand over one of their own. */
export interface Environment {
  readonly openHost: OpenHost;
  readonly startTimer: StartTimer;
  readonly patience: Patience;
}

/** The host of one project folder, an absolute path. A restricted one never starts a program. */
export type OpenHost = (folder: string, trust: 'trusted' | 'restricted') => Host;

/** Runs `run` once after the time; disposing the timer before that forgets it. */
export type StartTimer = (milliseconds: number, run: () => void) => Disposable;

/** Something that stops. */
export interface Disposable {
  readonly dispose: () => void;
}
