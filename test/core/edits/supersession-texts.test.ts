import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  markSuperseded,
  tellPredecessor,
  tellSuccessor,
} from '../../../src/core/edits/tell-supersession.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { type Decision, statusOf } from '../../../src/core/model/decision.ts';
import type { Project } from '../../../src/core/model/project.ts';
import type { ChangedFile } from '../../../src/core/model/project-edit.ts';
import { applyProjectEdit } from '../../support/check-fix.ts';
import { hostileTitles } from '../../support/hostile-titles.ts';

interface Log {
  readonly project: Project;
  readonly older: Decision;
  readonly younger: Decision;
}

const end = '\n\n## Context\n\nWords.\n\n## Decision\n\nWords.\n';

/** Where a status may stand, with `{}` for the heading. */
const heads: Readonly<Record<string, string>> = {
  section: '# {}\n\n## Status\n\nAccepted',
  item: '# {}\n\n- Status: Accepted\n- Date: 2026-01-01',
  bold: '# {}\n\n**Status:** Accepted',
  table: '# {}\n\n| Status | Accepted |\n|---|---|\n| Date | 2026-01-01 |',
  'front matter': '---\nstatus: accepted\ndate: 2026-01-01\n---\n\n# {}',
};

interface Names {
  readonly head: string;
  readonly title?: string;
  readonly files?: readonly [older: string, younger: string];
  readonly lineBreak?: string;
}

function createLog({ head, title = 'Use it', files, lineBreak = '\n' }: Names): Log {
  const [older, younger] = files ?? ['docs/adr/0001-a.md', 'docs/adr/0002-b.md'];
  const fileOf = (path: string, number: number) => {
    const text = `${head.replace('{}', () => `${number}. ${title}`)}${end}`;
    return { path, content: { kind: 'text', text: text.replaceAll('\n', lineBreak) } as const };
  };
  return find(readProject([fileOf(older, 1), fileOf(younger, 2)]));
}

function find(project: Project): Log {
  const [older, younger, ...others] = project.decisions;
  assert.ok(older && younger && others.length === 0);
  return { project, older, younger };
}

function apply({ project }: Log, change: ChangedFile | undefined): Log {
  assert.ok(change);
  return find(readProject(applyProjectEdit(project.files, { files: [change] }).values()));
}

const textOf = ({ project }: Log, { file }: Decision) => {
  const content = project.files.get(file)?.content;
  return content?.kind === 'text' ? content.text : '';
};

for (const [way, head] of Object.entries(heads)) {
  test(`${way}: line breaks are those of the file, and only the lines of the head change`, () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const log = createLog({ head, lineBreak });
      const rest = end.replaceAll('\n', lineBreak);
      for (const [change, of] of [
        [tellSuccessor(log.project, log.older, log.younger), 'older'],
        [tellPredecessor(log.project, log.younger, log.older), 'younger'],
        [markSuperseded(log.project, log.older), 'older'],
      ] as const) {
        if (!change) continue;
        const after = apply(log, change);
        const text = textOf(after, after[of]);
        assert.ok(text.endsWith(rest), text);
        assert.equal(text.replaceAll(lineBreak, '').match(/[\r\n]/), null, JSON.stringify(text));
      }
    }
  });

  test(`${way}: what was told is read, and is told of the right file`, () => {
    for (const files of [
      ['docs/adr/0001-a.md', 'docs/adr/0002-use (it) & more.md'],
      ['docs/adr/0001-[x].md', 'docs/adr/0002-b#c.md'],
      ['docs/adr/0001-größe.md', 'docs/adr/0002-50%.md'],
    ] as const) {
      const log = createLog({ head, files });
      const told = apply(log, tellSuccessor(log.project, log.older, log.younger));
      const [relation, ...others] = told.older.relations;
      assert.equal(others.length, 0);
      assert.equal(relation?.kind, 'superseded-by');
      assert.equal(relation.target, '2', textOf(told, told.older));
      assert.equal(relation.targetFile ?? files[1], files[1]);
      assert.equal(statusOf(told.older), 'superseded');
    }
  });

  test(`${way}: the words of a title change nothing but the words of a link`, () => {
    for (const title of hostileTitles.filter((_, index) => index % 5 === 1)) {
      const line = title.replaceAll(/[\r\n]/g, ' ');
      const log = createLog({ head, title: line });
      if (statusOf(log.older) !== 'accepted') continue;
      const change = tellSuccessor(log.project, log.older, log.younger);
      const after = apply(log, change);
      assert.equal(statusOf(after.older), 'superseded', line);
      assert.deepEqual(
        after.older.relations.map(({ kind, target }) => `${kind} ${target}`),
        ['superseded-by 2'],
        textOf(after, after.older),
      );
      assert.equal(after.older.title?.value, log.older.title?.value);
      assert.deepEqual(after.older.contradictions, []);
    }
  });
}

test('in a cell of HTML the successor is named without a link, which would be shown as it is written', () => {
  const head = '# {}\n\n<table><tr><th>Status</th><td>Accepted</td></tr></table>';
  const log = createLog({ head });
  const told = apply(log, tellSuccessor(log.project, log.older, log.younger));
  assert.ok(textOf(told, told.older).includes('<td>Superseded by ADR-0002</td>'));
  assert.equal(statusOf(told.older), 'superseded');
});
