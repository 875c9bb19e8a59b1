/** A place in a text; line and character from zero. */
export interface TextPosition {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}
