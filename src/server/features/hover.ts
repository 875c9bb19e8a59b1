import type { Hover, HoverParams } from 'vscode-languageserver-protocol';
import { hoverCommandsCapability } from '../../protocol/status.ts';
import { toCommandLinks } from '../convert/to-command-links.ts';
import { toMarkdown } from '../convert/to-markdown.ts';
import { toQuestion } from '../convert/to-question.ts';
import { toRange } from '../convert/to-range.ts';
import { loadEngine } from '../load-engine.ts';
import type { Feature } from './feature.ts';

/** What a status, a step or a mention of one means, and why. */
export const hover: Feature = {
  capabilities: { hoverProvider: true },

  register({ answer, client, workspace }) {
    const knowsCommands = saysCommands(client.experimental);
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
        const parts = [toMarkdown(folder, snapshot.project, found.lines)];
        if (knowsCommands && found.owner) {
          parts.push(toCommandLinks(folder, snapshot.project, found.owner));
        }
        return {
          contents: { kind: 'markdown', value: parts.join('\n\n') },
          range: toRange(snapshot.project, { file, span: found.span }),
        };
      },
    );
  },
};

/** Whether a client shows links that call its own commands; others would show dead ones. */
function saysCommands(experimental: unknown): boolean {
  return (
    typeof experimental === 'object' &&
    experimental !== null &&
    new Map(Object.entries(experimental)).get(hoverCommandsCapability) === true
  );
}
