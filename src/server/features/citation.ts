import {
  type CitationAnswer,
  type CitationReferencesRequest,
  type CitationRequest,
  citationMethod,
  citationReferencesMethod,
  type MentionedPlace,
} from '../../protocol/citation.ts';
import { toMarkdown } from '../convert/to-markdown.ts';
import { toLocation } from '../convert/to-range.ts';
import { loadEngine } from '../load-engine.ts';
import type { Workspace } from '../workspace.ts';
import type { Feature } from './feature.ts';

/** What a line of code cites, or defines for a plan, for files that are not synchronised. */
export const citation: Feature = {
  capabilities: {},

  register({ answer, workspace }) {
    answer(citationMethod, null, (request: CitationRequest) => findCited(workspace, request));
    answer(citationReferencesMethod, [], (request: CitationReferencesRequest) =>
      findMentions(workspace, request),
    );
  },
};

async function findCited(
  workspace: Workspace,
  request: CitationRequest,
): Promise<CitationAnswer | null> {
  const asked = await open(workspace, request);
  if (!asked) return null;
  const { folder, snapshot, place } = asked;
  const { findHover, findDefinition } = await loadEngine();
  const hover = findHover(snapshot, place);
  const definition = findDefinition(snapshot.project, place);
  if (!hover || !definition) return null;
  return {
    ...hover.span,
    markdown: toMarkdown(folder, snapshot.project, hover.lines),
    targets: definition.places.map(target => {
      const { uri, range } = toLocation(folder, snapshot.project, target);
      return { uri, ...range.start };
    }),
  };
}

async function findMentions(
  workspace: Workspace,
  request: CitationReferencesRequest,
): Promise<readonly MentionedPlace[]> {
  const asked = await open(workspace, request);
  if (!asked) return [];
  const { folder, snapshot, place } = asked;
  const { findReferences } = await loadEngine();
  const found = findReferences(snapshot, place);
  if (!found) return [];
  const places = [...(request.includeDeclaration ? [found.declaration] : []), ...found.places];
  return places.map(each => toLocation(folder, snapshot.project, each));
}

async function open(workspace: Workspace, { uri, line, character }: CitationRequest) {
  const found = workspace.find(uri);
  const snapshot = await found?.session.snapshot();
  if (!found || !snapshot) return undefined;
  const place = { file: found.path, offset: character, line };
  return { folder: found.session.folder, snapshot, place };
}
