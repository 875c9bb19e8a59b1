import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  markSuperseded,
  tellPredecessor,
  tellSuccessor,
} from '../../../src/core/edits/tell-supersession.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import type { Decision } from '../../../src/core/model/decision.ts';
import type { Project } from '../../../src/core/model/project.ts';
import type { ChangedFile } from '../../../src/core/model/project-edit.ts';
import { applyProjectEdit } from '../../support/check-fix.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

const body = '\n\n## Context\n\nText.\n\n## Decision\n\nText.\n';
/** Ways of writing a status, each with the text of its head. */
const ways: readonly (readonly [name: string, head: (number: number, status: string) => string])[] =
  [
    ['section', (number, status) => `# ${number}. T${number}\n\n## Status\n\n${status}`],
    [
      'item',
      (number, status) => `# ${number}. T${number}\n\n* Status: ${status}\n* Date: 2026-01-01`,
    ],
    ['bold', (number, status) => `# ${number}. T${number}\n\n**Status:** ${status}`],
    [
      'front matter',
      (number, status) =>
        `---\nstatus: ${status}\ndate: 2026-01-01\n---\n\n# ${number}. T${number}`,
    ],
  ];

interface Log {
  readonly project: Project;
  readonly older: Decision;
  readonly younger: Decision;
}

function createLog(head: (number: number, status: string) => string, status: string): Log {
  const { project } = evaluateFixture(
    `--- docs/adr/0001-t1.md\n${head(1, status)}${body}--- docs/adr/0002-t2.md\n${head(2, 'Accepted')}${body}`,
  );
  return find(project);
}

function find(project: Project): Log {
  const [older, younger] = project.decisions;
  assert.ok(older && younger);
  return { project, older, younger };
}

function apply({ project }: Log, change: ChangedFile | undefined): Log {
  assert.ok(change);
  return find(readProject(applyProjectEdit(project.files, { files: [change] }).values()));
}

const textIn = ({ project, older }: Log, decision = older): string => {
  const content = project.files.get(decision.file)?.content;
  return content?.kind === 'text' ? content.text : '';
};

for (const [name, head] of ways) {
  for (const status of [
    'Accepted',
    'accepted',
    'Proposed',
    'Akzeptiert',
    'Accepted on 2026-01-01',
  ]) {
    test(`${name}, "${status}": the older record says what supersedes it, and the reader sees that`, () => {
      const log = createLog(head, status);
      const after = apply(log, tellSuccessor(log.project, log.older, log.younger));
      assert.equal(after.older.status?.value, 'superseded', textIn(after));
      const by = after.older.relations.filter(({ kind }) => kind === 'superseded-by');
      assert.deepEqual(
        by.map(({ target }) => target),
        ['2'],
      );
      assert.ok(textIn(after).trimEnd().endsWith(body.trimEnd()));
      assert.equal(textIn(after, after.younger), textIn(log, log.younger));
    });
  }

  test(`${name}: the younger record says what it supersedes, and keeps its status`, () => {
    const log = createLog(head, 'Accepted');
    const after = apply(log, tellPredecessor(log.project, log.younger, log.older));
    assert.equal(after.younger.status?.value, 'accepted', textIn(after, after.younger));
    const over = after.younger.relations.filter(({ kind }) => kind === 'supersedes');
    assert.deepEqual(
      over.map(({ target }) => target),
      ['1'],
    );
    assert.ok(textIn(after, after.younger).trimEnd().endsWith(body.trimEnd()));
  });

  test(`${name}: a status of one word becomes superseded in its own case`, () => {
    const upper = createLog(head, 'Accepted');
    const after = apply(upper, markSuperseded(upper.project, upper.older));
    assert.equal(textIn(after), textIn(upper).replace('Accepted', 'Superseded'));
    const lower = createLog(head, 'accepted');
    assert.match(
      textIn(apply(lower, markSuperseded(lower.project, lower.older))),
      /\bsuperseded\b/,
    );
    const longer = createLog(head, 'Accepted on 2026-01-01');
    assert.equal(markSuperseded(longer.project, longer.older), undefined);
  });
}

test('nothing is written where no status stands, or where it is a ticked box', () => {
  for (const head of ['# 1. T1', '# 1. T1\n\n## Status\n\n- [ ] Proposed\n- [x] Accepted']) {
    const log = createLog(number => head.replaceAll('1', String(number)), '');
    assert.equal(tellSuccessor(log.project, log.older, log.younger), undefined, head);
    assert.equal(markSuperseded(log.project, log.older), undefined, head);
  }
});

test('a successor is told in the words of the log, else in the language of its status', () => {
  const head = (number: number, status: string) => `# ${number}. T${number}\n\nStatut: ${status}`;
  const log = createLog(head, 'Accepté');
  const told = apply(log, tellSuccessor(log.project, log.older, log.younger));
  assert.match(textIn(told), /^Statut: Remplacé par \[2\. T2\]\(0002-t2\.md\)$/m);
  const { project } = evaluateFixture(
    [head(1, 'Abgelöst durch ADR-2'), head(2, 'Accepted'), head(3, 'Accepted')]
      .map((text, at) => `--- docs/adr/000${at + 1}-t.md\n${text}${body}`)
      .join(''),
  );
  const [, older, younger] = project.decisions;
  assert.ok(older && younger);
  const files = applyProjectEdit(project.files, {
    files: [tellSuccessor(project, older, younger) ?? assert.fail()],
  });
  const content = files.get(older.file)?.content;
  assert.match(content?.kind === 'text' ? content.text : '', /^Statut: Abgelöst durch \[3\. T3\]/m);
});

test('of one word with a sign nothing is kept beside what is said now', () => {
  const log = createLog(
    (number, status) => `# ${number}. T\n\n> **Status:** ${status}`,
    '✅ Accepted',
  );
  const change = tellSuccessor(log.project, log.older, log.younger);
  assert.deepEqual(
    change?.edits.map(({ newText }) => newText),
    ['Superseded by [2. T](0002-t2.md)'],
  );
});
