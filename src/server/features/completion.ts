import type {
  CompletionItem,
  CompletionList,
  CompletionParams,
  TextEdit,
} from 'vscode-languageserver-protocol';
import type {
  Completion,
  CompletionItem as Item,
} from '../../core/features/completion/completion.ts';
import { oneLine } from '../../core/text/encode.ts';
import { type Question, toQuestion } from '../convert/to-question.ts';
import { toRange } from '../convert/to-range.ts';
import { loadEngine } from '../load-engine.ts';
import { CompletionItemKind } from '../protocol-numbers.ts';
import type { Workspace } from '../workspace.ts';
import type { Feature } from './feature.ts';

/** Ids, words and keys where a plan or a decision expects them. */
export const completion: Feature = {
  capabilities: {
    completionProvider: { triggerCharacters: [':', '-', '`', ' ', ',', '[', '@', '/'] },
  },

  register({ answer, workspace }) {
    answer(
      'textDocument/completion',
      null,
      async (params: CompletionParams, token): Promise<CompletionList | null> => {
        const question = await toQuestion(workspace, params, token);
        if (!question) return null;
        const { snapshot, file } = question;
        const found = await findItems(workspace, question, params.textDocument.uri);
        if (!found) return null;
        const range = toRange(snapshot.project, { file, span: found.span });
        const items = found.items.map((item, index) =>
          toItem(item, { range, newText: item.insert }, index),
        );
        return { isIncomplete: false, items };
      },
    );
  },
};

async function findItems(
  workspace: Workspace,
  question: Question,
  uri: string,
): Promise<Completion | undefined> {
  const { snapshot } = question;
  const { completePath, findCompletion, findPathQuestion } = await loadEngine();
  const known = { project: snapshot.project, readings: snapshot.facts.readings };
  const path = findPathQuestion(known, question);
  const session = path && workspace.find(uri)?.session;
  if (session) return completePath(path, session.listFolder(path.folder));
  return findCompletion(known, question);
}

/** The order is ours: the number goes before what the editor would sort by. */
function toItem(item: Item, textEdit: TextEdit, index: number): CompletionItem {
  return {
    label: oneLine(item.label),
    kind: kinds[item.kind],
    ...texts(item),
    documentation: oneLine(item.documentation),
    sortText: String(index).padStart(4, '0'),
    textEdit,
    // What lies in a folder comes next, and what a key may have that has only a few.
    ...(item.kind === 'folder' || item.kind === 'choice' ? { command: askAgain } : {}),
  };
}

/** What has a name and a title is found by both, and shows both in every row. */
function texts({ kind, label, detail, documentation }: Item): Partial<CompletionItem> {
  const shown = { detail: oneLine(detail) };
  if (kind !== 'decision' && kind !== 'step' && kind !== 'entity') {
    return { ...shown, filterText: label };
  }
  const filterText = [label, documentation, detail].join(' ').trimEnd();
  return { ...shown, labelDetails: { description: oneLine(detail) }, filterText };
}

const askAgain = { title: 'Suggest', command: 'editor.action.triggerSuggest' };

const kinds = {
  decision: CompletionItemKind.Reference,
  step: CompletionItemKind.Event,
  entity: CompletionItemKind.Value,
  word: CompletionItemKind.EnumMember,
  key: CompletionItemKind.Property,
  choice: CompletionItemKind.Property,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
} as const;
