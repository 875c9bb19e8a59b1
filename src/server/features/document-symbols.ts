import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver-protocol';
import type { OutlineSymbol } from '../../core/features/document-symbols.ts';
import type { Project } from '../../core/model/project.ts';
import { oneLine } from '../../core/text/encode.ts';
import { toDocumentQuestion } from '../convert/to-question.ts';
import { toRange } from '../convert/to-range.ts';
import { loadEngine } from '../load-engine.ts';
import { SymbolKind } from '../protocol-numbers.ts';
import type { Feature } from './feature.ts';

/** The outline of a YAML plan. */
export const documentSymbols: Feature = {
  capabilities: { documentSymbolProvider: { label: 'Cairn' } },

  register({ answer, workspace }) {
    answer(
      'textDocument/documentSymbol',
      [],
      async (params: DocumentSymbolParams, token): Promise<DocumentSymbol[]> => {
        const question = await toDocumentQuestion(workspace, params, token);
        if (!question) return [];
        const { snapshot, file } = question;
        const { findOutline } = await loadEngine();
        return findOutline(snapshot, file).map(symbol =>
          toDocumentSymbol(snapshot.project, file, symbol),
        );
      },
    );
  },
};

function toDocumentSymbol(project: Project, file: string, symbol: OutlineSymbol): DocumentSymbol {
  return {
    // The editor refuses all symbols where one has no name.
    name: oneLine(symbol.name) || symbol.kind,
    detail: oneLine(symbol.detail),
    kind: symbolKinds[symbol.kind],
    range: toRange(project, { file, span: symbol.span }),
    selectionRange: toRange(project, { file, span: symbol.nameSpan }),
    children: symbol.children.map(child => toDocumentSymbol(project, file, child)),
  };
}

const symbolKinds = {
  plan: SymbolKind.Module,
  phase: SymbolKind.Namespace,
  step: SymbolKind.Event,
} as const;
