import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDecision } from '../../../src/core/edits/new-decision.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { statusOf } from '../../../src/core/model/decision.ts';

const body = '\n\n## Context\n\nWords of {n}.\n\n## Decision\n\nWe do {n}.\n';

/** How a record that was accepted may begin; `{n}` is its number. */
const heads: Readonly<Record<string, string>> = {
  'a key of another name': '---\nstate: accepted\ndate: 2026-01-01\n---\n\n# {n}. T{n}',
  'a second key that says it':
    '---\nstatus: accepted\nlifecycle: approved\nlayout: adr\n---\n\n# {n}. T{n}',
  quotes: '---\nstatus: "Accepted"\ndate: "2026-01-01"\ndeciders: [Li]\n---\n\n# T{n}',
  'lists of keys': '---\nstatus: accepted\ndeciders:\n  - Li\n  - Sam\ntags:\n  - a\n---\n\n# T{n}',
  'a table':
    '# {n}. T{n}\n\n| | |\n|---|---|\n| Status | Accepted |\n| Date | 2026-01-01 |\n| Deciders | Li |',
  'a second axis':
    '# {n}. T{n}\n\n- Status: Accepted\n- Implementation: Implemented\n- Approved by: Li on 2026-01-01',
  German: '# {n}. T{n}\n\n* Status: akzeptiert\n* Datum: 2026-01-01\n* Entscheider: Li',
  boxes: '# {n}. T{n}\n\n## Status\n\n- [ ] Proposed\n- [x] Accepted\n- [ ] Superseded',
  'words struck out': '# {n}. T{n}\n\n## Status\n\n~~Proposed~~ Accepted',
  'a history':
    '# {n}. T{n}\n\n## Status\n\nAccepted\n\n| Date | Status |\n|---|---|\n| 2026-01-02 | Accepted |',
  'a sign': '# {n}. T{n}\n\n**Status:** ✅ Accepted  \n**Date:** 2026-01-01',
  'the heading': '# {n}. T{n}\n\n## Status: Accepted',
  'words behind it':
    '# {n}. T{n}\n\n## Status\n\nAccepted by Li on 2026-01-01\n\nSupersedes [x](x.md)\n\n## Deciders\n\nLi, Sam',
  'a badge':
    '# {n}. T{n}\n\n![Status: Accepted](https://img.example.org/status-accepted-green)\n\nStatus: Accepted',
  'a log of changes': '# {n}. T{n}\n\nStatus: Accepted\n\n## Changelog\n\n- 2026-01-01: Accepted',
  'a comment': '# {n}. T{n}\n\nStatus: Accepted <!-- by the board -->',
  'a quote': '# {n}. T{n}\n\n> Status: Accepted\n> Date: 2026-01-01',
};

for (const [name, head] of Object.entries(heads)) {
  for (const lineBreak of ['\n', '\r\n']) {
    test(`a new record takes no decision over from those it is written like: ${name}, ${JSON.stringify(lineBreak)}`, () => {
      const records = [1, 2, 3].map(number => {
        const text = (head + body).replaceAll('{n}', String(number)).replaceAll('\n', lineBreak);
        const path = `docs/adr/000${number}-t${number}.md`;
        return { path, content: { kind: 'text', text } as const };
      });
      const project = readProject(records);
      assert.ok(project.decisions.every(each => statusOf(each) === 'accepted'));
      const wanted = { title: 'Use it', log: 'docs/adr', day: '2026-03-16', time: '09:00:00' };
      const made = createDecision(project, wanted);
      if ('reason' in made) assert.fail(made.reason);
      const { file, text } = made;
      assert.equal(file, 'docs/adr/0004-use-it.md');
      const content = { kind: 'text', text } as const;
      const found = readProject([...records, { path: file, content }]);
      const own = found.decisions.find(each => each.file === file);
      assert.ok(own);
      assert.equal(statusOf(own), 'proposed', text);
      assert.deepEqual([own.people, own.relations, own.contradictions], [[], [], []], text);
      assert.equal(own.implementation, undefined);
      for (const { value } of own.dates) assert.equal(value, '2026-03-16');
      assert.doesNotMatch(text, /\baccepted\b|\bapproved\b(?! by)|akzeptiert|implemented|✅/i);
      assert.doesNotMatch(text, /\bT[123]\b|Words|2026-01/);
      assert.doesNotMatch(text.replaceAll(lineBreak, ''), /[\r\n]/);
    });
  }
}
