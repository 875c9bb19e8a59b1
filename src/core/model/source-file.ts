/**
 * One file as the host or an editor hands it over. Its identity is its version: a changed file is
 * a new object. A byte order mark is not part of `text`.
 */
export interface SourceFile {
  /** Relative to the project folder, with `/` and no leading `./`. */
  readonly path: string;
  readonly content: TextContent | UnreadableContent;
}

export interface TextContent {
  readonly kind: 'text';
  readonly text: string;
}

export interface UnreadableContent {
  readonly kind: 'unreadable';
  /** A clause that ends the sentence "x cannot be read: ...". */
  readonly reason: string;
}
