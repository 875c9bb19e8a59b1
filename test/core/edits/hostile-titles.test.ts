import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkTitle } from '../../../src/core/edits/check-title.ts';
import { createDecision } from '../../../src/core/edits/new-decision.ts';
import { createPlan } from '../../../src/core/edits/new-plan.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { statusOf } from '../../../src/core/model/decision.ts';
import type { Project } from '../../../src/core/model/project.ts';
import { readFixture } from '../../support/fixture.ts';
import { hostileTitles } from '../../support/hostile-titles.ts';

const body = '## Context\n\nWords.\n\n## Decision\n\nWords.\n';

/** A log for each way in which records are written. */
const logs: Readonly<Record<string, string>> = {
  'nothing yet': '--- README.md\n# Shop\n',
  'sections and numbers': `--- docs/adr/0001-a.md\n# 1. A\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n${body}`,
  'front matter': `--- docs/adr/0001-a.md\n---\nstatus: accepted\ndate: 2026-01-01\n---\n\n# A\n\n${body}`,
  'the title in front matter': `--- docs/adr/0001-a.md\n---\ntitle: "A"\nstatus: accepted\n---\n\n${body}`,
  'names without numbers': `--- docs/adr/use-a.md\n# Use A\n\n## Status\n\nAccepted\n\n${body}`,
  'a template': `--- docs/adr/template.md\n# NUMBER. TITLE\n\nDate: DATE\n\n## Status\n\nSTATUS\n\n${body}--- docs/adr/0001-a.md\n# 1. A\n\n## Status\n\nAccepted\n\n${body}`,
};

const words = [
  'Use C #',
  'Use C ##',
  'Status: Accepted',
  'Accepted',
  'Superseded by 2',
  '2. Two',
  'ADR-0003 Three',
  'Template',
  'README',
  'index',
  'null',
  'Yes',
  'a: b #c',
  '2026-01-01',
  '"quoted',
  "'quoted'",
  '{a: b}',
  '[a]',
  '*a',
  'a\ufffe',
  'x'.repeat(200),
];

const titles = [...hostileTitles, ...words]
  .map(title => title.trim())
  .filter(title => checkTitle(title) === undefined);

const logOf = (source: string): Project => readProject(readFixture(source).files);

const make = (project: Project, title: string) =>
  createDecision(project, { title, log: 'docs/adr', day: '2026-03-16', time: '09:00:00' });

const readWith = (project: Project, file: string, text: string): Project =>
  readProject([...project.files.values(), { path: file, content: { kind: 'text', text } }]);

for (const [name, source] of Object.entries(logs)) {
  test(`a new record is read by its title and is not decided, or it is refused: ${name}`, () => {
    const project = logOf(source);
    let made = 0;
    for (const title of titles) {
      const file = make(project, title);
      if ('reason' in file) {
        assert.match(file.reason, /would not be read by the title|is there already/, title);
        continue;
      }
      made++;
      const found = readWith(project, file.file, file.text).decisions;
      const own = found.filter(each => each.file === file.file);
      // The first record of a folder may be none yet: what lies there alone is no log.
      if (own.length === 0 && found.length === 0) continue;
      assert.deepEqual(
        own.map(each => [each.title?.value, statusOf(each)]),
        [[title, 'proposed']],
        JSON.stringify(title),
      );
      assert.ok(file.cursor >= 0 && file.cursor <= file.text.length);
    }
    assert.ok(made > titles.length * 0.8, `${made} of ${titles.length}`);
  });
}

test('a title that would be read as something else is refused with the reason', () => {
  const project = logOf(logs['sections and numbers'] ?? '');
  for (const title of ['Use C #', 'Status: Accepted', '<!-- hidden --> first', 'Template']) {
    assert.deepEqual(make(project, title), {
      kind: 'refused',
      reason: `A record would not be read by the title "${title}".`,
    });
  }
});

test('a title that a record of the log could not carry is carried by a small template', () => {
  const project = logOf(logs['the title in front matter'] ?? '');
  const file = make(project, 'a: b #c');
  if ('reason' in file) assert.fail(file.reason);
  const [, own] = readWith(project, file.file, file.text).decisions;
  assert.equal(own?.title?.value, 'a: b #c');
});

test('a new plan has just the title that was asked for, three steps, and no problem', () => {
  const empty = readProject([]);
  const any = fc
    .oneof(fc.constantFrom(...titles), fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }))
    .map(title => title.trim())
    .filter(title => checkTitle(title) === undefined);
  fc.assert(
    fc.property(any, title => {
      const file = createPlan(empty, { title, folder: 'docs/plans' });
      if ('reason' in file) assert.fail(file.reason);
      assert.match(file.file, /^docs\/plans\/[\p{L}\p{M}\p{N}-]+\.migration\.yaml$/u);
      const [plan, ...others] = readWith(empty, file.file, file.text).plans;
      assert.equal(others.length, 0);
      assert.equal(plan?.title.value, title);
      assert.deepEqual(plan?.problems, []);
      assert.deepEqual(
        plan?.steps.map(({ id, status }) => [id, status?.value ?? 'planned']),
        [
          ['expand', 'planned'],
          ['migrate', 'planned'],
          ['contract', 'planned'],
        ],
      );
    }),
    { numRuns: 500 },
  );
});
