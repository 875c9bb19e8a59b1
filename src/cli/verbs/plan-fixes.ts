import type { Finding } from '../../core/model/finding.ts';
import { type Project, textOf } from '../../core/model/project.ts';
import type { ChangedFile, FileEdit, Fix } from '../../core/model/project-edit.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import { findFixes } from '../../core/rules/common/find-fixes.ts';
import { isInMerge } from '../../core/text/is-in-merge.ts';
import { applyTextEdits } from '../../core/text/text-edit.ts';

/** A state of the project with what the rules find in it. */
export interface CheckedProject {
  readonly project: Project;
  readonly findings: readonly Finding[];
}

export interface PlannedFix {
  readonly finding: Finding;
  /** What it does, as a short imperative. */
  readonly title: string;
}

export interface FixPlan {
  readonly fixes: readonly PlannedFix[];
  /** The project as it would be. */
  readonly after: CheckedProject;
}

/**
 * The fixes that leave nothing to choose, one after the other until there are no more. `check`
 * reads and checks the files again. What a fix brings to light elsewhere does not speak against it; one that
 * leaves as many findings of its rule is left out until the others are made.
 */
export function planFixes(
  before: CheckedProject,
  check: (files: readonly SourceFile[]) => CheckedProject,
): FixPlan {
  const fixes: PlannedFix[] = [];
  const vain = new Set<string>();
  let state = before;
  let isChanged = false;
  for (let round = 0; round < mostFixes; round++) {
    const next = findNext(state, vain);
    if (!next) {
      if (!isChanged || vain.size === 0) break;
      isChanged = false;
      vain.clear();
      continue;
    }
    const { finding, fix, files } = next;
    const after = check(apply(state.project, files));
    if (countOf(after, finding) < countOf(state, finding)) {
      fixes.push({ finding, title: fix.title });
      state = after;
      isChanged = true;
    } else vain.add(keyOf(finding));
  }
  return { fixes, after: state };
}

function keyOf({ rule, message, place: { file, span } }: Finding): string {
  return `${rule} ${file} ${span.start} ${message}`;
}

function countOf({ findings }: CheckedProject, { rule }: Finding): number {
  return findings.filter(finding => finding.rule === rule).length;
}

/** Each one has the project read again. */
const mostFixes = 100;

interface Found {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly files: readonly ChangedFile[];
}

function findNext(
  { project, findings }: CheckedProject,
  vain: ReadonlySet<string>,
): Found | undefined {
  for (const finding of findings) {
    if (vain.has(keyOf(finding))) continue;
    const [fix, ...others] = findFixes(project, finding);
    const files = fix?.edit.files.filter(isChange) ?? [];
    // A person chooses between several, looks at a guess, and makes new files.
    if (!fix || fix.isGuess || others.length > 0 || files.length < fix.edit.files.length) continue;
    if (files.every(({ file }) => isEditable(project, file))) return { finding, fix, files };
  }
  return undefined;
}

function isChange(edit: FileEdit): edit is ChangedFile {
  return edit.kind === 'change';
}

function isEditable(project: Project, path: string): boolean {
  const text = textOf(project, path);
  return text !== undefined && !isInMerge(text);
}

function apply({ files }: Project, edits: readonly ChangedFile[]): readonly SourceFile[] {
  const changed = new Map(edits.map(({ file, edits: own }) => [file, own]));
  return [...files.values()].map(file => {
    const own = changed.get(file.path);
    if (!own || file.content.kind !== 'text') return file;
    const text = applyTextEdits(file.content.text, own);
    return { path: file.path, content: { kind: 'text', text } };
  });
}
