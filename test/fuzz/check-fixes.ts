import assert from 'node:assert/strict';
import { planFixes } from '../../src/cli/verbs/plan-fixes.ts';
import { analyse } from '../../src/core/analysis/analyse.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import type { Finding } from '../../src/core/model/finding.ts';
import type { Project } from '../../src/core/model/project.ts';
import type { SourceFile } from '../../src/core/model/source-file.ts';
import { findEverything } from '../../src/core/rules/common/check-project.ts';
import { findFixes } from '../../src/core/rules/common/find-fixes.ts';
import { applyProjectEdit, keyOf } from '../support/check-fix.ts';
import { factsOn } from '../support/plan-builder.ts';
import { filesOf, type Texts } from './write-project.ts';

/**
 * Throws where a fix does not do away with its finding, writes what cannot be understood, changes
 * something the second time, or does something else where lines end with CRLF. Gives the number of fixes.
 */
export function checkFixes(texts: Texts): number {
  const before = check(filesOf(texts));
  const withReturns = check(filesOf(mapTexts(texts, toCrlf)));
  let count = 0;
  for (const [index, finding] of before.findings.entries()) {
    const twin = withReturns.findings[index];
    assert.equal(twin?.message, finding.message);
    const twins = twin ? findFixes(withReturns.project, twin) : [];
    for (const [at, fix] of findFixes(before.project, finding).entries()) {
      count++;
      const files = applyProjectEdit(before.project.files, fix.edit);
      checkOutcome(before.findings, { finding, title: fix.title, after: check(files.values()) });
      const twinFix = twins[at] ?? assert.fail(`There is no "${fix.title}" with CRLF.`);
      const crlf = applyProjectEdit(withReturns.project.files, twinFix.edit);
      assert.deepEqual(textsOf(crlf), mapTexts(textsOf(files), toCrlf), fix.title);
    }
  }
  const all = planFixes(before, check);
  assert.deepEqual(planFixes(all.after, check).fixes, []);
  return count;
}

interface Checked {
  readonly project: Project;
  readonly findings: readonly Finding[];
}

function check(files: Iterable<SourceFile>): Checked {
  const project = readProject(files);
  return { project, findings: findEverything(project, analyse(project, factsOn('2026-03-16'))) };
}

interface Outcome {
  readonly finding: Finding;
  readonly title: string;
  readonly after: Checked;
}

function checkOutcome(before: readonly Finding[], { finding, title, after }: Outcome): void {
  const rest = before.map(keyOf);
  rest.splice(before.indexOf(finding), 1);
  for (const each of after.findings) {
    const at = rest.indexOf(keyOf(each));
    // The same may be found in two places.
    if (at >= 0) rest.splice(at, 1);
    else {
      assert.notEqual(keyOf(each), keyOf(finding), `"${title}" leaves its finding.`);
      // What is written now may have consequences: a decision that is in force no more, say.
      const isNew = !before.some(other => withoutQuotes(other) === withoutQuotes(each));
      assert.ok(!isNew || !aboutWriting.has(each.rule), `"${title}" brings: ${keyOf(each)}`);
    }
  }
}

/** Rules that find what is written wrongly, whatever it means. */
const aboutWriting = new Set([
  'conflicting-status',
  'dangling-link',
  'duplicate-id',
  'invalid-value',
  'number-mismatch',
  'other-spelling',
  'unclear-date',
  'unclear-status',
  'unfilled-template',
  'unknown-reference',
  'unquoted-version',
  'unreadable-file',
]);

/** A message may quote what a fix has changed. */
function withoutQuotes(finding: Finding): string {
  return keyOf(finding).replaceAll(/"[^"]*"/g, '""');
}

function textsOf(files: ReadonlyMap<string, SourceFile>): Texts {
  return new Map(
    [...files].map(([path, { content }]) => [path, content.kind === 'text' ? content.text : '']),
  );
}

function mapTexts(texts: Texts, change: (text: string) => string): Texts {
  return new Map([...texts].map(([path, text]) => [path, change(text)]));
}

function toCrlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
