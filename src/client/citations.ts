import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type CitationAnswer,
  type CitationReferencesRequest,
  type CitationRequest,
  type CitedPlace,
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
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(code, {
      provideHover: async (document, position, token) => {
        const question = questionAt(client, document, position);
        const found = question && (await ask(client, question, token));
        if (!found) return undefined;
        const words = new vscode.MarkdownString(found.markdown);
        return new vscode.Hover(words, rangeOf(position, found));
      },
    }),
    vscode.languages.registerDefinitionProvider(code, {
      provideDefinition: async (document, position, token) => {
        const question = questionAt(client, document, position);
        const found = question && (await ask(client, question, token));
        return found?.targets.map(target => toLink(target, rangeOf(position, found)));
      },
    }),
    vscode.languages.registerReferenceProvider(code, {
      provideReferences: async (document, position, { includeDeclaration }, token) => {
        const question = questionAt(client, document, position);
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

function ask(
  client: LanguageClient,
  question: CitationRequest,
  token: vscode.CancellationToken,
): Promise<CitationAnswer | null> {
  return client.sendRequest(citationMethod, question, token);
}

/** Undefined in what the server is attached to, and where the line names nothing that Cairn knows. */
function questionAt(
  client: LanguageClient,
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
): CitationRequest | undefined {
  const isServed = vscode.languages.match(servedDocuments, document) > 0;
  if (!client.isRunning() || isServed) return undefined;
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

function toLink(
  { uri, line, character }: CitedPlace,
  originSelectionRange: vscode.Range,
): vscode.LocationLink {
  const start = new vscode.Position(line, character);
  const targetRange = new vscode.Range(start, start);
  return { originSelectionRange, targetUri: vscode.Uri.parse(uri), targetRange };
}

function toLocation({ uri, range: { start, end } }: MentionedPlace): vscode.Location {
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  return new vscode.Location(vscode.Uri.parse(uri), range);
}
