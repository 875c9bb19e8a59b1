import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis/analyse.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import { noReadings } from '../../src/core/model/facts/facts.ts';
import type { Finding } from '../../src/core/model/finding.ts';
import type { Fix, ProjectEdit } from '../../src/core/model/project-edit.ts';
import type { SourceFile } from '../../src/core/model/source-file.ts';
import { checkProject } from '../../src/core/rules/common/check-project.ts';
import { findFixes } from '../../src/core/rules/common/find-fixes.ts';
import { applyTextEdits } from '../../src/core/text/text-edit.ts';
import { type Evaluation, evaluateFixture } from './check-rule.ts';
import { readFixture } from './fixture.ts';

/**
 * Checks what the first fix of the first finding that has one makes of a fixture. `after` holds only
 * the files that change. The finding must be gone then, and no other one may have come.
 */
export function checkFix(before: string, title: string, after: string): void {
  const evaluation = evaluateFixture(before);
  const found = fixesOf(evaluation).find(({ fix }) => fix.title === title);
  const titles = fixesOf(evaluation).map(({ fix }) => fix.title);
  if (!found) assert.fail(`There is no fix "${title}". There are: ${titles.join(', ') || 'none'}.`);
  const changed = checkOutcome(evaluation, found);
  const expected = readFixture(after).files;
  assert.deepEqual(changed.map(toText), expected.map(toText));
}

/** Checks of every fix in a fixture that it does away with its finding and brings no other one. */
export function checkAllFixes(source: string): number {
  const evaluation = evaluateFixture(source);
  const all = fixesOf(evaluation);
  for (const found of all) checkOutcome(evaluation, found);
  return all.length;
}

/** The titles of all fixes of a fixture, in the order of the findings. */
export function fixTitles(source: string): string[] {
  return fixesOf(evaluateFixture(source)).map(({ fix }) => fix.title);
}

interface FoundFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

function fixesOf({ project, findings }: Evaluation): FoundFix[] {
  return findings.flatMap(finding => findFixes(project, finding).map(fix => ({ finding, fix })));
}

function checkOutcome({ project, findings }: Evaluation, { finding, fix }: FoundFix) {
  const files = applyProjectEdit(project.files, fix.edit);
  const next = readProject(files.values());
  const facts = {
    now: '2026-03-16T09:00:00Z',
    history: { kind: 'unknown', reason: 'x' },
    readings: noReadings,
  } as const;
  const left = checkProject(next, analyse(next, facts)).map(keyOf);
  const before = findings.map(keyOf);
  const rest = before.toSpliced(before.indexOf(keyOf(finding)), 1);
  assert.ok(left.length < before.length, `${fix.title}: ${left.join('\n')}`);
  for (const key of left) assert.ok(rest.includes(key), `${fix.title} brings ${key}`);
  return [...files.values()].filter(file => project.files.get(file.path) !== file);
}

/** The same for a finding before and after an edit. */
export function keyOf({ place, rule, message }: Finding): string {
  return `${place.file} ${rule} ${message}`;
}

/** The files of a project after an edit. Throws where it creates a file that is there. */
export function applyProjectEdit(
  files: ReadonlyMap<string, SourceFile>,
  { files: edits }: ProjectEdit,
): Map<string, SourceFile> {
  const result = new Map(files);
  for (const edit of edits) {
    const content = files.get(edit.file)?.content;
    if (edit.kind === 'create') {
      assert.equal(content, undefined, `${edit.file} is there already`);
      result.set(edit.file, { path: edit.file, content: { kind: 'text', text: edit.text } });
      continue;
    }
    if (content?.kind !== 'text') assert.fail(`${edit.file} is no text`);
    const text = applyTextEdits(content.text, edit.edits);
    result.set(edit.file, { path: edit.file, content: { kind: 'text', text } });
  }
  return result;
}

function toText({ path, content }: SourceFile): string {
  return `--- ${path}\n${content.kind === 'text' ? content.text : ''}`.trimEnd();
}
