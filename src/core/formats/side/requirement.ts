/** A version or a range of versions that a manifest asks for, as written. */
export interface Requirement {
  readonly package: string;
  readonly range: string;
}
