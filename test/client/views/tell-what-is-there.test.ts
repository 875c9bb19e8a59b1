import '../../support/with-vscode.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { executed } from '../../support/vscode-stub.ts';

const { tellWhatIsThere } = await import('../../../src/client/views/tell-what-is-there.ts');

test('that nothing was found is said by what there is, not by the rows that a filter leaves', () => {
  executed.length = 0;
  tellWhatIsThere({ plans: [], statuses: { accepted: 2, rejected: 0 } });
  assert.deepEqual(executed, [
    ['setContext', 'cairn.noDecisions', false],
    ['setContext', 'cairn.noPlans', true],
    ['setContext', 'cairn.state', 'known'],
  ]);
  executed.length = 0;
  tellWhatIsThere({ plans: [], statuses: { accepted: 0 } });
  assert.deepEqual(executed[0], ['setContext', 'cairn.noDecisions', true]);
});

test('the texts in place of rows wait for that', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const whenOf = (text: string) =>
    contributes.viewsWelcome
      .filter(({ contents }: { contents: string }) => contents === text)
      .map(({ when }: { when: string }) => when);
  const known = (key: string) => `cairn.state == known && ${key} && workspaceFolderCount > 0`;
  assert.deepEqual(whenOf('%welcome.decisions%'), [known('cairn.noDecisions')]);
  assert.deepEqual(whenOf('%welcome.plans%'), [known('cairn.noPlans')]);
});
