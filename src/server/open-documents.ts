import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The texts that are open in the editor, as it tells of them. Of a document that it never opened it knows nothing. */
export class OpenDocuments {
  readonly #documents = new Map<string, TextDocument>();

  all(): readonly TextDocument[] {
    return [...this.#documents.values()];
  }

  open({ textDocument }: DidOpenTextDocumentParams): TextDocument {
    const { uri, languageId, version, text } = textDocument;
    const document = TextDocument.create(uri, languageId, version, text);
    this.#documents.set(uri, document);
    return document;
  }

  change({
    textDocument: { uri, version },
    contentChanges,
  }: DidChangeTextDocumentParams): TextDocument | undefined {
    const document = this.#documents.get(uri);
    return document && TextDocument.update(document, contentChanges, version);
  }

  close({ textDocument: { uri } }: DidCloseTextDocumentParams): TextDocument | undefined {
    const document = this.#documents.get(uri);
    this.#documents.delete(uri);
    return document;
  }
}
