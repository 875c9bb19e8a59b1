import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWords } from '../../../src/core/review/decisions/compare-words.ts';

/* How much of a text is other words now. Each row: before, after, what that is. */

const rows: readonly (readonly [before: string, after: string, change: string])[] = [
  ['We keep it.', 'We keep it.', 'same'],
  ['We **keep** it.', 'We keep\nit', 'same'],
  ['See [it](a.md).', 'See [it](b.md).', 'same'],
  ['', '', 'same'],
  // Spelled in another way.
  ['the recieved rows', 'the received rows', 'typing 1'],
  ['two seperate stores', 'two separate stores', 'typing 1'],
  ['it occured once', 'it occurred once', 'typing 1'],
  ['the enviroment of it', 'the environment of it', 'typing 1'],
  ['the Database of it', 'the database of it', 'typing 1'],
  ['on The database', 'on the database', 'typing 1'],
  ['it was migrat before', 'it was migrated before', 'typing 1'],
  ['for teh team', 'for the team', 'edited 1'],
  ['seperate recieved occured', 'separate received occurred', 'typing 3'],
  ['seperate recieved occured enviroment', 'separate received occurred environment', 'edited 4'],
  // What says something else, however little of it changed.
  ['it is safe', 'it is unsafe', 'edited 1'],
  ['the data is encrypted', 'the data is unencrypted', 'edited 1'],
  ['we lock it', 'we unlock it', 'edited 1'],
  ['it is possible', 'it is impossible', 'edited 1'],
  ['we import rows', 'we export rows', 'edited 1'],
  ['rows that increase', 'rows that decrease', 'edited 1'],
  ['at the minimum', 'at the maximum', 'edited 1'],
  ['calls are sync', 'calls are async', 'edited 1'],
  ['it is now used', 'it is not used', 'edited 1'],
  ['at 1000 rows', 'at 1001 rows', 'edited 1'],
  ['below < 5', 'below > 5', 'edited 1'],
  ['a and b', 'b and a', 'edited 1'],
  ['read from form', 'read form from', 'edited 1'],
  ['it may block', 'it may blocking', 'edited 1'],
  ['one store', 'one store for all', 'edited 2'],
  ['one store for all', 'one store', 'edited 2'],
  ['', 'one', 'edited 1'],
];

for (const [before, after, expected] of rows) {
  test(`${JSON.stringify(before)} → ${JSON.stringify(after)} is ${expected}`, () => {
    const change = compareWords(before, after);
    const words = change.kind === 'same' ? '' : ` ${change.words}`;
    assert.equal(`${change.kind}${words}`, expected);
  });
}
