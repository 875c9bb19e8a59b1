import { type CitationAnswer, type CitationRequest, citationMethod } from '../protocol/citation.ts';
import { toLocation } from './convert.ts';
import type { Feature } from './feature.ts';
import { guardAsync } from './guard.ts';
import { loadEngine } from './load-engine.ts';
import { toMarkdown } from './to-markdown.ts';
import type { Workspace } from './workspace.ts';

/** What a line of code cites, for files that are not synchronised. */
export const citation: Feature = {
  capabilities: {},

  register({ connection, workspace, log }) {
    connection.onRequest(citationMethod, (request: CitationRequest) =>
      guardAsync(log, 'citation', () => answer(workspace, request), null),
    );
  },
};

async function answer(
  workspace: Workspace,
  { uri, line, character }: CitationRequest,
): Promise<CitationAnswer | null> {
  const found = workspace.find(uri);
  const snapshot = await found?.session.snapshot();
  if (!found || !snapshot) return null;
  const place = { file: found.path, offset: character, line };
  const { findHover, findDefinition } = await loadEngine();
  const hover = findHover(snapshot, place);
  const definition = findDefinition(snapshot.project, place);
  if (!hover || !definition) return null;
  const { folder } = found.session;
  return {
    ...hover.span,
    markdown: toMarkdown(folder, snapshot.project, hover.lines),
    targets: definition.places.map(target => {
      const { uri, range } = toLocation(folder, snapshot.project, target);
      return { uri, ...range.start };
    }),
  };
}
