import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { markdownPlan, outlineOf, planOf, present } from '../plan-outline.ts';

/*
 * One plan in the ways in which editors, formatters and people write Markdown: they all say the same. And a
 * plan that is only shown (in code, in a comment, in a quote) is nobody's work.
 */

const written = `# Move the orders

## Phase 1: Prepare

- [x] **seam** Put a port in front \`done:2026-01-30\`
- [ ] **expand** Create the tables \`after:seam\` \`due:2026-04-10\` @acme/data
  - [x] orders
  - [ ] lines
  - Owner: @li
- [/] Write to both

## Phase 2: Move ✅

- [ ] **drop** Drop the old tables \`after:expand+14d\`
  - Blocked by #12 since 2026-03-09
- [-] Keep a copy
- [ ] Tell everybody
`;

const expected = `seam [done] Put a port in front | phase phase-1-prepare | finished 2026-01-30
expand [planned] Create the tables | phase phase-1-prepare | after seam | owners @acme/data, @li | due 2026-04-10
  orders [done] orders | phase phase-1-prepare
  lines [planned] lines | phase phase-1-prepare
write-to-both [in-progress] Write to both | phase phase-1-prepare
drop [planned] Drop the old tables | phase phase-2-move | after expand+14 | blocked #12/-/2026-03-09
keep-a-copy [cancelled] Keep a copy | phase phase-2-move
tell-everybody [planned] Tell everybody | phase phase-2-move`;

const ways: Readonly<Record<string, (text: string) => string>> = {
  'as it stands': text => text,
  'with CRLF': text => text.replaceAll('\n', '\r\n'),
  'with stars': text => text.replaceAll(/^( *)- /gm, '$1* '),
  'with plus signs': text => text.replaceAll(/^( *)- /gm, '$1+ '),
  'with numbers': text => text.replaceAll(/^- /gm, '1. ').replaceAll(/^ {2}- /gm, '   - '),
  'indented by four': text => text.replaceAll(/^ {2}- /gm, '    - '),
  'indented by a tab': text => text.replaceAll(/^ {2}- /gm, '\t- '),
  'all of it indented by three': text => text.replaceAll(/^(?=.)/gm, '   '),
  'with blank lines between': text => text.replaceAll(/\n(?= *- )/g, '\n\n'),
  'without blank lines': text => text.replaceAll(/\n\n+/g, '\n'),
  'with blanks at the ends': text => text.replaceAll('\n', '  \n'),
  'with closed headings': text => text.replaceAll(/^(#+) (.*)$/gm, '$1 $2 $1'),
  'with underlined headings': text => text.replaceAll(/^## (.*)$/gm, '$1\n---------'),
  'with a comment before each line': text => text.replaceAll(/^(?=- |#)/gm, '<!-- x -->\n\n'),
  'with capital marks': text => text.replaceAll('[x]', '[X]'),
  'with ticks': text => text.replaceAll('[x]', '[✅]'),
  'with underscores': text => text.replaceAll(/\*\*(\w+)\*\*/g, '__$1__'),
  'with prose between': text => text.replaceAll(/^## .*$/gm, '$&\n\nWords, and more words.'),
  'with a rule between': text => text.replaceAll(/^## /gm, '---\n\n## '),
  'with empty front matter': text => `---\n---\n\n${text}`,
  'without a last line break': text => text.trimEnd(),
};

for (const [name, write] of Object.entries(ways)) {
  test(`a plan says the same ${name}`, () => {
    assert.equal(outlineOf(markdownPlan(write(written))), expected);
  });
}

const folder = 'test/core/formats/plan/fixtures';
const fixtures = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .map(name => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const);

test('with CRLF every plan says what it says with LF', () => {
  for (const [name, text] of fixtures) {
    const outline = (each: string) => outlineOf(present(planOf(each, 'a.migration.md')));
    assert.equal(
      outline(text.replaceAll(/\r?\n/g, '\r\n')),
      outline(text.replaceAll('\r\n', '\n')),
      name,
    );
  }
});

const bodies = [...fixtures.map(([, text]) => text.replace(/^---\n[\s\S]*?\n---\n/, '')), written];

const shown: Readonly<Record<string, (text: string) => string>> = {
  code: text => `\`\`\`\`\`markdown\n${text}\n\`\`\`\`\`\n`,
  'code with tildes': text => `~~~~~\n${text}\n~~~~~\n`,
  'indented code': text => text.replaceAll(/^/gm, '    '),
  'a comment': text => `<!--\n${text.replaceAll(/<!--|-->/g, '')}\n-->\n`,
  'a quote': text => text.replaceAll(/^/gm, '> '),
};

for (const [name, write] of Object.entries(shown)) {
  test(`a plan that is shown in ${name} has no steps`, () => {
    for (const body of bodies) {
      const text = `# Migration plan\n\nThis is how to write one:\n\n${write(body)}\n`;
      const plan = present(planOf(text, 'MIGRATION_PLAN.md'));
      assert.equal(outlineOf(plan), '', text.slice(0, 200));
    }
  });
}
