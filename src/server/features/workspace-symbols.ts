import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver-protocol';
import { oneLine } from '../../core/text/encode.ts';
import { toLocation } from '../convert/to-range.ts';
import { loadEngine } from '../load-engine.ts';
import { SymbolKind } from '../protocol-numbers.ts';
import type { Feature } from './feature.ts';

/** Decisions, plans and steps by name, in all folders. */
export const workspaceSymbols: Feature = {
  capabilities: { workspaceSymbolProvider: true },

  register({ answer, workspace }) {
    answer(
      'workspace/symbol',
      [],
      async ({ query }: WorkspaceSymbolParams, token): Promise<WorkspaceSymbol[]> => {
        const { findSymbols } = await loadEngine();
        const snapshots = await workspace.snapshots();
        if (token.isCancellationRequested) return [];
        return snapshots.flatMap(({ folder, snapshot: { project } }) =>
          findSymbols(project, query).map(({ kind, name, place }) => ({
            name: oneLine(name),
            kind: symbolKinds[kind],
            containerName: oneLine(place.file),
            location: toLocation(folder, project, place),
          })),
        );
      },
    );
  },
};

const symbolKinds = {
  decision: SymbolKind.File,
  plan: SymbolKind.Module,
  step: SymbolKind.Event,
} as const;
