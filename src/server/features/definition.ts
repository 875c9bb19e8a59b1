import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver-protocol';
import { toQuestion } from '../convert/to-question.ts';
import { toLocation, toRange } from '../convert/to-range.ts';
import { loadEngine } from '../load-engine.ts';
import type { Feature } from './feature.ts';

/** From a mention of a decision or a step to where it is written. */
export const definition: Feature = {
  capabilities: { definitionProvider: true },

  register({ answer, workspace, client }) {
    const withLinks = client.textDocument?.definition?.linkSupport === true;
    answer(
      'textDocument/definition',
      null,
      async (params: DefinitionParams, token): Promise<(Location | LocationLink)[] | null> => {
        const question = await toQuestion(workspace, params, token);
        if (!question) return null;
        const { folder, snapshot, file } = question;
        const { findDefinition } = await loadEngine();
        const found = findDefinition(snapshot.project, question);
        if (!found) return null;
        const targets = found.places.map(place => toLocation(folder, snapshot.project, place));
        if (!withLinks) return targets;
        const originSelectionRange = toRange(snapshot.project, { file, span: found.span });
        return targets.map(({ uri, range }) => ({
          originSelectionRange,
          targetUri: uri,
          targetRange: range,
          targetSelectionRange: range,
        }));
      },
    );
  },
};
