import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver-protocol';
import { oneLine } from '../../core/text/encode.ts';
import { lineUri } from '../convert/line-uri.ts';
import { toDocumentQuestion } from '../convert/to-question.ts';
import { toRange } from '../convert/to-range.ts';
import { loadEngine } from '../load-engine.ts';
import type { Feature } from './feature.ts';

/** From the ids and paths that plans and decisions name to their files. */
export const documentLinks: Feature = {
  capabilities: { documentLinkProvider: { resolveProvider: false } },

  register({ answer, workspace }) {
    answer(
      'textDocument/documentLink',
      [],
      async (params: DocumentLinkParams, token): Promise<DocumentLink[]> => {
        const question = await toDocumentQuestion(workspace, params, token);
        if (!question) return [];
        const { folder, snapshot, file } = question;
        const { findLinks } = await loadEngine();
        return findLinks(snapshot.project, file).map(({ span, place, tooltip }) => ({
          range: toRange(snapshot.project, { file, span }),
          target: lineUri(folder, snapshot.project, place),
          tooltip: oneLine(tooltip),
        }));
      },
    );
  },
};
