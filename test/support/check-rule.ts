import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis/analyse.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import type { Analysis } from '../../src/core/model/analysis/analysis.ts';
import type { Facts } from '../../src/core/model/facts/facts.ts';
import type { Finding } from '../../src/core/model/finding.ts';
import type { Project } from '../../src/core/model/project.ts';
import type { SourceFile } from '../../src/core/model/source-file.ts';
import { checkProject } from '../../src/core/rules/common/check-project.ts';
import { createLineMap, lineAt, lineIndexOf } from '../../src/core/text/line-map.ts';
import { type ExpectedFinding, type Fixture, readFixture } from './fixture.ts';
import { readHistory } from './fixture-history.ts';
import { readPast } from './fixture-past.ts';

/**
 * Checks that all rules together report what the fixture underlines, and nothing else. Its first
 * line may be `now: 2026-03-16`, the day of evaluation. A part `--- git` is the history, see
 * `readHistory`; without it the history is unknown. A part `--- past` tells of measures, see `readPast`. A part `--- path unreadable: reason` is a file
 * that cannot be read.
 */
export function checkRules(source: string): void {
  const { fixture, findings, project } = evaluateFixture(source);
  assert.deepEqual(
    findings.map(finding => toExpected(project, finding)),
    [...fixture.expected].sort(compareExpected),
  );
}

export interface Evaluation {
  readonly fixture: Fixture;
  readonly project: Project;
  readonly facts: Facts;
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
}

/** Runs the whole engine over a fixture. */
export function evaluateFixture(source: string): Evaluation {
  const [, now = '2026-03-16', rest = ''] =
    /^\n?(?:now: (\d{4}-\d{2}-\d{2})\n)?(.*)$/s.exec(source) ?? [];
  const fixture = readFixture(rest);
  const project = readProject(readFiles(fixture));
  const moment = `${now}T09:00:00Z`;
  const facts = {
    now: moment,
    history: readHistory(fixture),
    ...readPast(fixture, project, moment),
  };
  const analysis = analyse(project, facts);
  return { fixture, project, facts, analysis, findings: checkProject(project, analysis) };
}

function readFiles({ files }: Fixture): SourceFile[] {
  return files
    .filter(({ path }) => path !== 'git' && path !== 'past' && !path.includes('@'))
    .map(readUnreadable);
}

function readUnreadable(file: SourceFile): SourceFile {
  const [, path, reason] = /^(.*) unreadable: (.*)$/.exec(file.path) ?? [];
  if (path === undefined || reason === undefined) return file;
  return { path, content: { kind: 'unreadable', reason } };
}

function toExpected(project: Project, finding: Finding): ExpectedFinding {
  const { place, severity, rule, message } = finding;
  const { file, span, seen } = place;
  const says = `${severity} ${rule}: ${message}`;
  if (seen) return { file, line: seen.line + 1, text: seen.text, says };
  const content = project.files.get(file)?.content;
  if (content?.kind !== 'text')
    return { file: pathInFixture(project, file), line: 0, text: '', says };
  const map = createLineMap(content.text);
  const index = lineIndexOf(map, span.start);
  // At least one character is underlined, at most the rest of the line.
  const end = Math.min(Math.max(span.end, span.start + 1), lineAt(map, index).end);
  return { file, line: index + 1, text: content.text.slice(span.start, end), says };
}

function pathInFixture(project: Project, file: string): string {
  const content = project.files.get(file)?.content;
  return content?.kind === 'unreadable' ? `${file} unreadable: ${content.reason}` : file;
}

function compareExpected(a: ExpectedFinding, b: ExpectedFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
