import type { Span } from '../../text/span.ts';
import type { Reference } from '../reference.ts';
import type { Day, Sourced } from '../value.ts';

export const contractKinds = ['http-api', 'rpc', 'library', 'event', 'file', 'table'] as const;
export type ContractKind = (typeof contractKinds)[number];

export const versionings = ['semver', 'effver', 'calver', 'integer'] as const;
export type Versioning = (typeof versionings)[number];

export const compatibilities = [
  'none',
  'backward',
  'backward-transitive',
  'forward',
  'forward-transitive',
  'full',
  'full-transitive',
] as const;
export type Compatibility = (typeof compatibilities)[number];

/** Something with a version that others rely on. */
export interface Contract {
  readonly id: Sourced<string>;
  readonly title: Sourced<string> | undefined;
  readonly kind: Sourced<ContractKind> | undefined;
  /** Who offers it. */
  readonly provider: Sourced<string> | undefined;
  readonly versioning: Sourced<Versioning> | undefined;
  /** As written; a number without quotes keeps its digits here. */
  readonly version: Sourced<string> | undefined;
  /** The path of its description, for example an OpenAPI file. */
  readonly spec: Sourced<string> | undefined;
  readonly compatibility: Sourced<Compatibility> | undefined;
  readonly deprecated: Sourced<Day> | undefined;
  readonly sunset: Sourced<Day> | undefined;
  /** The contract that takes its place. */
  readonly successor: Reference | undefined;
  readonly consumers: readonly Consumer[];
  readonly span: Span;
}

/** Who relies on a contract; its version is written here or stands in a manifest. */
export interface Consumer {
  readonly id: Sourced<string>;
  /** The path of a manifest that names `package` with a version. */
  readonly file: Sourced<string> | undefined;
  readonly package: Sourced<string> | undefined;
  readonly version: Sourced<string> | undefined;
  readonly owner: Sourced<string> | undefined;
  readonly span: Span;
}
