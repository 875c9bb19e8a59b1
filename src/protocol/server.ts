/** What the client tells the server when it starts it (`initializationOptions`). */
export interface ServerOptions {
  /** Whether the person trusts the workspace. Without trust no program is started. */
  readonly trusted: boolean;
}

/** Client to server, without parameters: the day or the history may have changed meanwhile. */
export const refreshMethod = 'cairn/refresh';

/** Client to server, without parameters: the person trusts the workspace from now on. */
export const trustGrantedMethod = 'cairn/trustGranted';

/** Client to server: a document was saved, whatever its kind. */
export const savedMethod = 'cairn/saved';

export interface SavedDocument {
  readonly uri: string;
  /** Whether its text holds anything like a citation of a decision. */
  readonly mayCite: boolean;
}
