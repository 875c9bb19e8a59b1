import type { Finding } from '../../model/finding.ts';
import type { ReportInput } from '../report-input.ts';

/** One of the folders that a report is about. */
export type FolderReport = ReadFolder | UnreadFolder;

export interface ReadFolder {
  readonly kind: 'read';
  /** What people call it; unique among the folders of a report. */
  readonly name: string;
  readonly input: ReportInput;
  readonly findings: readonly Finding[];
}

export interface UnreadFolder {
  readonly kind: 'unread';
  readonly name: string;
  /** One full sentence. */
  readonly reason: string;
}
