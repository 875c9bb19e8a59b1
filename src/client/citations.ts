import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type CitationAnswer,
  type CitationReferencesRequest,
  type CitationRequest,
  citationMethod,
  citationReferencesMethod,
  type MentionedPlace,
} from '../protocol/citation.ts';
import { servedDocuments } from './connection/served-documents.ts';

/**
 * Hover, definition and references where code names a decision, or a file defines a flag of a plan. The server
 * is not attached to code: it gets the one line that somebody points at, and only one that may do so.
 */
export function registerCitations(client: LanguageClient): vscode.Disposable {
  const code = { scheme: 'file' };
  const questionAt = (document: vscode.TextDocument, position: vscode.Position) => {
    const isServed = vscode.languages.match(servedDocuments, document) > 0;
    return client.isRunning() && !isServed ? toQuestion(document, position) : undefined;
  };
  const ask = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ) => {
    const question = questionAt(document, position);
    if (!question) return null;
    return client.sendRequest<CitationAnswer | null>(citationMethod, question, token);
  };
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(code, {
      provideHover: async (document, position, token) => {
        const found = await ask(document, position, token);
        if (!found) return undefined;
        return new vscode.Hover(
          new vscode.MarkdownString(found.markdown),
          rangeOf(position, found),
        );
      },
    }),
    vscode.languages.registerDefinitionProvider(code, {
      provideDefinition: async (document, position, token) => {
        const found = await ask(document, position, token);
        return found?.targets.map((target): vscode.LocationLink => {
          const start = new vscode.Position(target.line, target.character);
          return {
            originSelectionRange: rangeOf(position, found),
            targetUri: vscode.Uri.parse(target.uri),
            targetRange: new vscode.Range(start, start),
          };
        });
      },
    }),
    vscode.languages.registerReferenceProvider(code, {
      provideReferences: async (document, position, { includeDeclaration }, token) => {
        const question = questionAt(document, position);
        if (!question) return undefined;
        const request: CitationReferencesRequest = { ...question, includeDeclaration };
        const found = await client.sendRequest<readonly MentionedPlace[]>(
          citationReferencesMethod,
          request,
          token,
        );
        return found.map(toLocation);
      },
    }),
  );
}

/** Undefined where the line names nothing that Cairn knows. */
function toQuestion(
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
): CitationRequest | undefined {
  const { uri } = document;
  const { text } = document.lineAt(line);
  const isNamed = mayName.test(text) || (uri.path.endsWith('.json') && mayDefine.test(text));
  if (text.length > longest || !isNamed) return undefined;
  return { uri: uri.toString(), line: text, character };
}

/** In UTF-16 units. */
const longest = 1000;
/** `@adr 12`, `ADR: 0012`, `API-003`. */
const mayName = /adr|[a-z]-\d/i;
/** `"search.new": {`: a file may define the flags of a plan. */
const mayDefine = /"\s*:\s*\{/;

function rangeOf({ line }: vscode.Position, { start, end }: CitationAnswer): vscode.Range {
  return new vscode.Range(line, start, line, end);
}

function toLocation({ uri, range: { start, end } }: MentionedPlace): vscode.Location {
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  return new vscode.Location(vscode.Uri.parse(uri), range);
}
