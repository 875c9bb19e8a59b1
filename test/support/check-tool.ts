import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis/analyse.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import { tools } from '../../src/core/tools/index.ts';
import {
  presentAnswer,
  presentRefusal,
  type ToolResult,
} from '../../src/core/tools/present-answer.ts';
import { readArguments } from '../../src/core/tools/read-arguments.ts';
import type { ToolInput } from '../../src/core/tools/tool.ts';
import { readFixture } from './fixture.ts';
import { readHistory } from './fixture-history.ts';
import { readingsOf } from './fixture-readings.ts';

/** A fixture on 16 March 2026 as the tools see it, in the folder `/shop`. */
export function readToolInput(source: string, prefix = ''): ToolInput {
  const fixture = readFixture(source);
  const project = readProject(
    fixture.files.filter(({ path }) => path !== 'git'),
    prefix,
  );
  const facts = {
    now: '2026-03-16T09:00:00Z',
    history: readHistory(fixture, prefix),
    readings: readingsOf(project),
  };
  const analysis = analyse(project, facts);
  return { project, analysis, facts, folder: '/shop', pathOf: file => file, notes: [] };
}

/** What a tool answers that needs no base. */
export function askTool(input: ToolInput, name: string, value: unknown): ToolResult {
  const tool = tools.find(each => each.name === name);
  assert.ok(tool?.kind === 'project', `There is no such tool: ${name}`);
  const read = readArguments(tool.parameters, value);
  if (read.kind === 'refused') return presentRefusal(read);
  const answer = tool.answer(input, read.given);
  return answer.kind === 'refused' ? presentRefusal(answer) : presentAnswer(input, answer);
}

/** Checks the summary of an answer and what stands between its tags. */
export function checkTool(
  [name, value]: readonly [string, unknown],
  source: string,
  expected: readonly string[],
): void {
  const { text } = askTool(readToolInput(source), name, value);
  const lines = text.split('\n').filter(line => !/^<\/?repository-text>$|^What stands/.test(line));
  assert.deepEqual(lines, expected);
}
