import type { Place } from '../../text/span.ts';

/** Something that may keep a step from going on, and nobody can tell whether it does. */
export interface Unclear {
  readonly code: 'halt-unknown' | 'decision-unknown' | 'not-understood';
  readonly clause: string;
  readonly place: Place;
}
