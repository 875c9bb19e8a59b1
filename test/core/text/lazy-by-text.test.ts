import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lazyByText } from '../../../src/core/text/lazy-by-text.ts';

describe('lazyByText', () => {
  const counted = () => {
    const asked: string[] = [];
    const lengthOf = lazyByText(text => {
      asked.push(text);
      return text.length > 3 ? text.length : undefined;
    });
    return { asked, lengthOf };
  };

  it('computes the value of a text once, also where there is none', () => {
    const { asked, lengthOf } = counted();
    const values = ['status', 'id', 'status', 'id'].map(lengthOf);
    assert.deepEqual(values, [6, undefined, 6, undefined]);
    assert.deepEqual(asked, ['status', 'id']);
  });

  it('keeps nothing of a long text', () => {
    const { asked, lengthOf } = counted();
    const long = 'x'.repeat(101);
    assert.deepEqual([lengthOf(long), lengthOf(long)], [101, 101]);
    assert.equal(asked.length, 2);
  });

  it('stays right when it has to forget', () => {
    const { asked, lengthOf } = counted();
    for (let round = 0; round < 2; round++) {
      for (let index = 0; index < 4001; index++) {
        assert.equal(lengthOf(`word ${index}`), `word ${index}`.length);
      }
    }
    assert.ok(asked.length > 4001);
  });
});
