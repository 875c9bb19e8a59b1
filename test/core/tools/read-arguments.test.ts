import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { tools } from '../../../src/core/tools/index.ts';
import { inputSchema } from '../../../src/core/tools/input-schema.ts';
import { readArguments } from '../../../src/core/tools/read-arguments.ts';
import type { Parameter } from '../../../src/core/tools/tool.ts';

const parameters: readonly Parameter[] = [
  { name: 'files', kind: 'texts', need: 'required', description: 'Files.' },
  { name: 'mood', kind: 'text', need: 'optional', description: 'Mood.', choices: ['calm'] },
];

const wrong: readonly (readonly [unknown, string])[] = [
  [undefined, 'The arguments are no object.'],
  [null, 'The arguments are no object.'],
  [['a'], 'The arguments are no object.'],
  ['a', 'The arguments are no object.'],
  [{}, 'The argument "files" is missing.'],
  [{ files: 'a' }, 'The argument "files" is no list of texts.'],
  [{ files: [1] }, 'The argument "files" is no list of texts.'],
  [{ files: [['a']] }, 'The argument "files" is no list of texts.'],
  [{ files: [] }, 'The argument "files" is empty.'],
  [{ files: ['a', ' '] }, 'The argument "files" is empty.'],
  [{ files: ['a'.repeat(1025)] }, 'The argument "files" is longer than 1024 characters.'],
  [{ files: Array(201).fill('a') }, 'The argument "files" has more than 200 texts.'],
  [{ files: ['a'], mood: 'wild' }, '"wild" is none of: calm.'],
  [{ files: ['a'], mood: ['calm'] }, 'The argument "mood" is no text.'],
  [{ files: ['a'], other: 1 }, 'There is no argument "other".'],
  [JSON.parse('{"files": ["a"], "__proto__": 1}'), 'There is no argument "__proto__".'],
];

for (const [value, reason] of wrong) {
  test(`${JSON.stringify(value)?.slice(0, 50)}: ${reason}`, () => {
    assert.deepEqual(readArguments(parameters, value), { kind: 'refused', reason });
  });
}

test('what is right', () => {
  assert.deepEqual(readArguments(parameters, { files: ['a', 'b'], mood: 'calm' }), {
    kind: 'arguments',
    given: new Map([
      ['files', ['a', 'b']],
      ['mood', ['calm']],
    ]),
  });
});

test('a reader and the schema that a client sees agree on any arguments', () => {
  const texts = fc.oneof(fc.constantFrom('accepted', 'a', ''), fc.string(), fc.integer());
  for (const tool of tools) {
    const validate = new Ajv2020({ strictTypes: false }).compile(inputSchema(tool));
    const names = [...tool.parameters.map(({ name }) => name), 'other'];
    const value = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(texts, fc.array(texts), fc.jsonValue()),
    );
    fc.assert(
      fc.property(value, given => {
        const isRead = readArguments(tool.parameters, given).kind === 'arguments';
        // Only a reader knows that white space is no name of anything.
        const isBlank = Object.values(given).some(each =>
          [each].flat().some(text => typeof text === 'string' && text.trim() === ''),
        );
        assert.equal(isRead, validate(given) && !isBlank, JSON.stringify(given));
      }),
    );
  }
});

test('tools have names of a verb and a noun, and tell what they are for', () => {
  for (const { name, title, description, parameters: all } of tools) {
    assert.match(name, /^[a-z]+_[a-z]+$/);
    assert.ok(title.length < 60 && description.length > 60 && description.length < 500, name);
    for (const each of all) assert.match(each.description, /^[A-Z].*\.$/);
  }
  assert.equal(new Set(tools.map(({ name }) => name)).size, 6);
});
