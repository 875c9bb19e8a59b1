import { createPlaces } from '../../formats/configuration/places.ts';
import { findPointers } from '../../formats/find-pointers.ts';
import { isInWalkedFolder } from '../../model/candidate.ts';
import { configurationFile } from '../../model/configuration.ts';
import type { Project } from '../../model/project.ts';
import { firstIndexFrom } from '../../text/first-index.ts';
import { lazy } from '../../text/lazy.ts';
import type { Place } from '../../text/span.ts';

/** A place that is named and at which no file lies that was read. */
export interface EmptyPlace {
  readonly name: string;
  readonly place: Place;
}

/** What `.cairn.yaml`, and the files of other tools, name in vain: it may be misspelt. */
export function findEmptyPlaces(project: Project): readonly EmptyPlace[] {
  const { configuration, files } = project;
  const places = [...configuration.decisions, ...configuration.plans].filter(place => {
    const isAt = createPlaces([place]);
    return ![...files.keys()].some(isAt);
  });
  return [
    ...places.map(({ value, span }) => ({ name: value, place: { file: configurationFile, span } })),
    ...findEmptyLogs(project),
  ];
}

/** Of a folder that is never looked into nobody knows what lies there. */
function findEmptyLogs({ files }: Project): readonly EmptyPlace[] {
  const paths = lazy(() => [...files.keys()].sort());
  const isEmpty = (folder: string) =>
    !paths()[firstIndexFrom(paths(), `${folder}/`)]?.startsWith(`${folder}/`);
  return [...files.values()].flatMap(({ path, content }) => {
    const pointers = content.kind === 'text' ? findPointers(path, content.text) : [];
    return pointers
      .filter(({ folder }) => folder !== '' && isInWalkedFolder(`${folder}/`))
      .filter(({ folder }) => isEmpty(folder))
      .map(({ file, folder, span }) => ({ name: folder, place: { file, span } }));
  });
}
