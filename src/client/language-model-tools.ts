import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { askToolMethod, type ToolAnswer, toolNames } from '../protocol/tools.ts';

/**
 * What a language model may ask in a chat: the tools of `package.json`, answered by the server from
 * the texts as they are in the editor. They read, so nobody is asked to confirm.
 */
export function registerLanguageModelTools(client: LanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    ...toolNames.map(tool =>
      vscode.lm.registerTool<object>(`cairn_${tool}`, {
        invoke: async ({ input: given }, token) => {
          const question = { tool, given };
          const { text } = await client.sendRequest<ToolAnswer>(askToolMethod, question, token);
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
        },
      }),
    ),
  );
}
