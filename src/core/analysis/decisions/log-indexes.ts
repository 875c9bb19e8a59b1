import { type Decision, statusOf } from '../../model/decision.ts';
import type { Project } from '../../model/project.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { countEach } from '../../text/count-each.ts';
import { baseNameOf, folderOf } from '../../text/path.ts';
import { sliceOf } from '../../text/span.ts';
import { judgedTarget } from './link-targets.ts';
import { findMarkdownLinks, type MarkdownLink } from './markdown-links.ts';

/** A record that an index names, and the link to it. */
export interface ListedDecision {
  readonly decision: Decision;
  readonly link: MarkdownLink;
}

/** A text that lists the records of a log. */
export interface LogIndex {
  readonly file: SourceFile;
  readonly text: string;
  /** All links to records of the log, in the order of the text. */
  readonly named: readonly ListedDecision[];
  /** The first one to each record; at least two. */
  readonly listed: readonly ListedDecision[];
  /** The records that it leaves out, though it lists others with their status; sorted by file. */
  readonly missing: readonly Decision[];
  /** Links into the folder of the log that lead to no file. */
  readonly dead: readonly DeadLink[];
}

export interface DeadLink {
  readonly link: MarkdownLink;
  /** The path that it names. */
  readonly target: string;
}

/**
 * The README and index files that list a log: beside its records or one folder above, with links to
 * at least two records and to half of all.
 */
export function findLogIndexes(project: Project): readonly LogIndex[] {
  const files = [...project.files.values()].filter(({ path }) => isIndexName(baseNameOf(path)));
  return files.flatMap(file =>
    project.logs.flatMap(log =>
      liesAt(file.path, log) ? (readIndex(project, file, log) ?? []) : [],
    ),
  );
}

/** The name of a file, without its folder. */
export function isIndexName(name: string): boolean {
  return indexName.test(name);
}

const indexName = /^(?:readme|_?index|toc|summary|decisions)\.(?:md|markdown)$/i;

function liesAt(path: string, log: string): boolean {
  const folder = folderOf(path);
  return folder === log || (log !== '' && folder === folderOf(log));
}

function readIndex(project: Project, file: SourceFile, log: string): LogIndex | undefined {
  const { content, path } = file;
  if (content.kind !== 'text') return undefined;
  const { text } = content;
  const records = recordsOf(project, log);
  const links = findMarkdownLinks(file).flatMap(link => {
    const target = judgedTarget(path, sliceOf(text, link.destination));
    return target === undefined ? [] : [{ link, target }];
  });
  const named = links.flatMap(({ link, target }) => {
    const decision = records.get(target);
    return decision ? [{ decision, link }] : [];
  });
  const listed = firstLinks(named);
  if (listed.length < 2 || listed.length * 2 < records.size) return undefined;
  const seen = new Set(listed.map(({ decision }) => decision));
  const statuses = new Set(listed.map(({ decision }) => statusOf(decision)));
  return {
    ...{ file, text, named, listed },
    missing: [...records.values()].filter(
      decision => !seen.has(decision) && statuses.has(statusOf(decision)),
    ),
    dead: links.filter(({ target }) => folderOf(target) === log && !project.files.has(target)),
  };
}

/** The records of a log with a file of their own, by that file. */
function recordsOf({ decisions }: Project, log: string): ReadonlyMap<string, Decision> {
  const counts = countEach(decisions.map(({ file }) => file));
  return new Map(
    decisions
      .filter(decision => decision.log === log && counts.get(decision.file) === 1)
      .map(decision => [decision.file, decision]),
  );
}

function firstLinks(named: readonly ListedDecision[]): readonly ListedDecision[] {
  const found = new Map<Decision, ListedDecision>();
  for (const each of named) if (!found.has(each.decision)) found.set(each.decision, each);
  return [...found.values()];
}
