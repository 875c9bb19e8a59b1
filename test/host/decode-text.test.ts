import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as check, property, string, uint8Array } from 'fast-check';
import { decodeText } from '../../src/host/decode-text.ts';
import { createLogParser } from '../../src/host/git/parse-log.ts';

test('a text comes back as it was written', () => {
  check(
    property(string({ unit: 'grapheme', maxLength: 200 }), text => {
      const content = decodeText(Buffer.from(text));
      if (text.includes('\0')) assert.equal(content.kind, 'unreadable');
      else assert.deepEqual(content, { kind: 'text', text: text.replace(/^\ufeff/, '') });
    }),
  );
});

test('any bytes are a text or have a reason, and a text is those bytes', () => {
  check(
    property(uint8Array({ maxLength: 50 }), bytes => {
      const content = decodeText(bytes);
      if (content.kind === 'unreadable') assert.match(content.reason, /^it is /);
      else assert.ok(Buffer.from(bytes).toString('utf8').endsWith(content.text));
    }),
  );
});

test('names of files come back from a log as they are', () => {
  const hash = 'a'.repeat(40);
  const name = string({ unit: 'grapheme', minLength: 1 }).filter(text => !text.includes('\0'));
  check(
    property(array(name, { minLength: 1, maxLength: 5 }), files => {
      const parser = createLogParser();
      parser.push(Buffer.from(`\x00${hash}\x00\x001\x00Ada\x00\n${files.join('\x00')}\x00`));
      assert.deepEqual(parser.end('complete')[0]?.files, files);
    }),
  );
});
