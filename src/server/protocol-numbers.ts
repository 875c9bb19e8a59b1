/**
 * The numbers of the language server protocol (3.17) that Cairn says. The tables of the library are made anew at
 * every start, with all that it knows besides.
 */

export const CompletionItemKind = {
  Property: 10,
  Value: 12,
  File: 17,
  Reference: 18,
  Folder: 19,
  EnumMember: 20,
  Event: 23,
} as const;

export const DiagnosticSeverity = { Error: 1, Warning: 2, Information: 3 } as const;

export const FileChangeType = { Created: 1 } as const;

export const MessageType = { Error: 1, Warning: 2, Info: 3 } as const;

export const SymbolKind = { File: 1, Module: 2, Namespace: 3, Event: 24 } as const;

export const TextDocumentSyncKind = { Incremental: 2 } as const;
