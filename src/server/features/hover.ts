import type { Hover, HoverParams } from 'vscode-languageserver-protocol';
import { toMarkdown } from '../convert/to-markdown.ts';
import { toQuestion } from '../convert/to-question.ts';
import { toRange } from '../convert/to-range.ts';
import { loadEngine } from '../load-engine.ts';
import type { Feature } from './feature.ts';

/** What a status, a step or a mention of one means, and why. */
export const hover: Feature = {
  capabilities: { hoverProvider: true },

  register({ answer, workspace }) {
    answer(
      'textDocument/hover',
      null,
      async (params: HoverParams, token): Promise<Hover | null> => {
        const question = await toQuestion(workspace, params, token);
        if (!question) return null;
        const { folder, snapshot, file } = question;
        const { findHover } = await loadEngine();
        const found = findHover(snapshot, question);
        if (!found) return null;
        const value = toMarkdown(folder, snapshot.project, found.lines);
        return {
          contents: { kind: 'markdown', value },
          range: toRange(snapshot.project, { file, span: found.span }),
        };
      },
    );
  },
};
