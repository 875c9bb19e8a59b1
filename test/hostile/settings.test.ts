import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/* What a workspace could choose for the machine of whoever opens it: nothing. */

interface Manifest {
  readonly contributes: Readonly<Record<string, unknown>>;
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: unknown } };
}

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));

test('no setting of a workspace chooses a program, an argument or a file: there are no settings', () => {
  assert.equal(manifest.contributes['configuration'], undefined);
  assert.equal(manifest.contributes['debuggers'], undefined);
  assert.equal(manifest.contributes['terminal'], undefined);
});

test('a folder that nobody trusts is read with less, not refused', () => {
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
});

test('nothing of it runs before a folder has something for it', () => {
  for (const event of manifest.activationEvents) {
    assert.match(event, /^(?:onWebviewPanel|onLanguage|workspaceContains):/);
  }
});
