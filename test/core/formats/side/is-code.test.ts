import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCode, mayCite } from '../../../../src/core/formats/side/is-code.ts';

const code = ['src/a.ts', 'A.JAVA', 'infra/main.tf', 'db/0001.sql', 'api/v1.proto'];
const configuration = [
  ...['deploy/values.yaml', '.github/workflows/ci.yml', 'Cargo.toml', 'site/main.css', 'a/b.SCSS'],
  ...['Dockerfile', 'app/Dockerfile.prod', 'web.dockerfile', 'Makefile', 'ci/Jenkinsfile', '.env'],
  ...['nginx.conf', 'schema.graphql', '.gitlab-ci.yml', 'src/CODEOWNERS', 'policy.rego'],
];
const others = [
  'README.md',
  'docs/a.adoc',
  'data.json',
  'a.csv',
  'logo.svg',
  'notes.txt',
  'package',
];

test('code is told by the ending of its name', () => {
  assert.deepEqual(code.filter(isCode), code);
  assert.deepEqual([...configuration, ...others].filter(isCode), []);
});

test('code and configuration have comments that may cite', () => {
  assert.deepEqual([...code, ...configuration].filter(mayCite), [...code, ...configuration]);
  assert.deepEqual(others.filter(mayCite), []);
});
