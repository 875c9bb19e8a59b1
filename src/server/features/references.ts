import type { ReferenceParams } from 'vscode-languageserver-protocol';
import { toQuestion } from '../convert/to-question.ts';
import { toLocation } from '../convert/to-range.ts';
import { loadEngine } from '../load-engine.ts';
import type { Feature } from './feature.ts';

/** What mentions a decision or a step, code that cites a decision included. */
export const references: Feature = {
  capabilities: { referencesProvider: true },

  register({ answer, workspace }) {
    answer('textDocument/references', null, async (params: ReferenceParams, token) => {
      const question = await toQuestion(workspace, params, token);
      if (!question) return null;
      const { folder, snapshot } = question;
      const { findReferences } = await loadEngine();
      const found = findReferences(snapshot, question);
      if (!found) return null;
      const { includeDeclaration } = params.context;
      const places = [...(includeDeclaration ? [found.declaration] : []), ...found.places];
      return places.map(place => toLocation(folder, snapshot.project, place));
    });
  },
};
