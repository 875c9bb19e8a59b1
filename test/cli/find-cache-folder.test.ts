import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCacheFolder } from '../../src/cli/find-cache-folder.ts';

test('the folder of this person for what can be made again', () => {
  const linux = (environment: Readonly<Record<string, string>>) =>
    findCacheFolder('linux', environment);
  assert.equal(linux({ HOME: '/home/ada' }), '/home/ada/.cache/cairn');
  assert.equal(linux({ HOME: '/home/ada', XDG_CACHE_HOME: '/c' }), '/c/cairn');
  assert.equal(linux({ HOME: '/home/ada', XDG_CACHE_HOME: '' }), '/home/ada/.cache/cairn');
  const mac = findCacheFolder('darwin', { HOME: '/Users/ada' });
  assert.equal(mac, '/Users/ada/Library/Caches/cairn');
});

test('no folder of a repository, and none that anybody can write', () => {
  for (const environment of [{}, { HOME: '' }, { HOME: '.' }, { XDG_CACHE_HOME: 'cache' }]) {
    assert.equal(findCacheFolder('linux', environment), undefined);
    assert.equal(findCacheFolder('darwin', environment), undefined);
    assert.equal(findCacheFolder('win32', environment), undefined);
  }
});
