import type { RichLine } from '../text/rich.ts';
import type { Place } from '../text/span.ts';
import type { Claim, ClaimPlace } from './tool.ts';

/** A line of a hover as a claim: its links are the places. */
export function claimOfLine(
  { about, state }: Pick<Claim, 'about' | 'state'>,
  line: RichLine,
  show: (place: Place) => ClaimPlace,
): Claim {
  const places = line.flatMap(part => (part.kind === 'link' ? show(part.place) : []));
  return { about, state, text: line.map(({ text }) => text).join(''), places: unique(places) };
}

/** Two places on one line are one. */
export function unique(places: readonly ClaimPlace[]): readonly ClaimPlace[] {
  return [...new Map(places.map(place => [`${place.file}:${place.line}`, place])).values()];
}
