import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { decisionStatusesFor } from '../../../src/core/edits/decision-statuses.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { type Decision, statusOf } from '../../../src/core/model/decision.ts';
import type { SourceFile } from '../../../src/core/model/source-file.ts';
import { applyProjectEdit } from '../../support/check-fix.ts';

/** Real records, data only. They lie beside the repository where its developers have them. */
const folder = '../shared/corpora';
const skip = existsSync(folder) ? false : `${folder} is not there`;

interface Truth {
  readonly file: string;
  readonly is_decision: boolean;
  readonly status: string;
}

test('no real record is read as accepted that is not', { skip }, () => {
  const byFile = readCorpora();
  for (const { file, status } of readTruth()) {
    const decision = byFile.get(file);
    if (status !== 'accepted' && decision) assert.notEqual(statusOf(decision), 'accepted', file);
  }
});

test('real records are found, other files are not', { skip }, t => {
  const byFile = readCorpora();
  const truth = readTruth();
  const wrong = truth.filter(({ file, is_decision }) => byFile.has(file) !== is_decision);
  assert.deepEqual(
    wrong.map(({ file }) => file),
    [],
  );
  t.diagnostic(`${byFile.size} decisions, ${truth.length} files with known answers`);
});

test('values of real records stand where their spans say', { skip }, () => {
  for (const decision of readCorpora().values()) {
    const text = readFileSync(join(folder, decision.file), 'utf8').replace(/^\ufeff/, '');
    for (const value of [decision.title, decision.status, decision.date, ...decision.deciders]) {
      if (!value || value.source === 'file-name') continue;
      assert.equal(text.slice(value.span.start, value.span.end), value.raw, decision.file);
    }
    for (const { span, raw } of decision.relations) {
      assert.equal(text.slice(span.start, span.end), raw, decision.file);
    }
  }
});

test('a status that a real record is given is what it says afterwards', { skip }, t => {
  const project = readProject(listFiles());
  let count = 0;
  for (const [index, decision] of project.decisions.entries()) {
    if (index % 8 > 0) continue;
    const { choices } = decisionStatusesFor(project, decision);
    const choice = choices[count % Math.max(choices.length, 1)];
    if (!choice) continue;
    count++;
    const files = applyProjectEdit(project.files, { files: [choice.change] });
    const after = readProject(files.values()).decisions[index];
    assert.equal(after?.file, decision.file);
    assert.equal(after.status?.raw, choice.word, decision.file);
  }
  t.diagnostic(`${count} records`);
  assert.ok(count > 50);
});

let corpora: ReadonlyMap<string, Decision> | undefined;

function readCorpora(): ReadonlyMap<string, Decision> {
  corpora ??= new Map(
    readProject(listFiles()).decisions.map(decision => [decision.file, decision] as const),
  );
  return corpora;
}

function listFiles(): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => /\.(?:mdx?|markdown|ya?ml|rst|adoc)$|(?:^|\/)\.adr-dir$/.test(name))
    .map(path => {
      const text = readFileSync(join(folder, path), 'utf8').replace(/^\ufeff/, '');
      return { path, content: { kind: 'text', text } };
    });
}

function readTruth(): Truth[] {
  return readFileSync(join(folder, 'truth.jsonl'), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map((line): Truth => JSON.parse(line));
}
