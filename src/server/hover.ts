import type { Hover } from 'vscode-languageserver/node';
import { toRange } from './convert.ts';
import type { Feature } from './feature.ts';
import { guardAsync } from './guard.ts';
import { MarkupKind } from './language-server.ts';
import { loadEngine } from './load-engine.ts';
import { toQuestion } from './question.ts';
import { toMarkdown } from './to-markdown.ts';

/** What a status, a step or a mention of one means, and why. */
export const hover: Feature = {
  capabilities: { hoverProvider: true },

  register({ connection, workspace, log }) {
    connection.onHover((params, token) =>
      guardAsync(
        log,
        'hover',
        async (): Promise<Hover | undefined> => {
          const question = await toQuestion(workspace, params, token);
          if (!question) return undefined;
          const { folder, snapshot, file } = question;
          const { findHover } = await loadEngine();
          const found = findHover(snapshot, question);
          if (!found) return undefined;
          const value = toMarkdown(folder, snapshot.project, found.lines);
          return {
            contents: { kind: MarkupKind.Markdown, value },
            range: toRange(snapshot.project, { file, span: found.span }),
          };
        },
        undefined,
      ),
    );
  },
};
