import type { MessageConnection } from 'vscode-jsonrpc/node';

/** The way to the client. What is said over it is the language server protocol, and what `src/protocol` adds. */
export type Connection = MessageConnection;
