import { createPlaces } from '../../formats/configuration/places.ts';
import type { Project } from '../../model/project.ts';
import type { Sourced } from '../../model/value.ts';

/** The places that `.cairn.yaml` names and at which no file lies that was read: they may be misspelt. */
export function findEmptyPlaces({ configuration, files }: Project): readonly Sourced<string>[] {
  const { decisions, plans } = configuration;
  return [...decisions, ...plans].filter(place => {
    const isAt = createPlaces([place]);
    return ![...files.keys()].some(isAt);
  });
}
