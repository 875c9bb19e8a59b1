/**
 * Client to server: what a line of code says of decisions at a place. The file is not synchronised, so
 * the line is sent, and nothing else of it.
 */
export const citationMethod = 'cairn/citation';

export interface CitationRequest {
  readonly uri: string;
  /** The line without its end. */
  readonly line: string;
  /** From zero, in UTF-16 units. */
  readonly character: number;
}

export interface CitationAnswer {
  /** The piece of the line that names a decision, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What is known of the decision, as Markdown. */
  readonly markdown: string;
  /** Where it is written; more than one where the number may mean several. */
  readonly targets: readonly CitedPlace[];
}

export interface CitedPlace extends LinePlace {
  readonly uri: string;
}

/** Client to server: all that mentions the decision that a line of code names at a place. */
export const citationReferencesMethod = 'cairn/citationReferences';

export interface CitationReferencesRequest extends CitationRequest {
  readonly includeDeclaration: boolean;
}

export interface MentionedPlace {
  readonly uri: string;
  readonly range: { readonly start: LinePlace; readonly end: LinePlace };
}

/** Both from zero, in UTF-16 units. */
interface LinePlace {
  readonly line: number;
  readonly character: number;
}
