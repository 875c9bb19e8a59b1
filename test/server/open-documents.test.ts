import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OpenDocuments } from '../../src/server/open-documents.ts';

const uri = 'file:///shop/a.md';
const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } };

function opened() {
  const documents = new OpenDocuments();
  documents.open({ textDocument: { uri, languageId: 'markdown', version: 1, text: 'one\ntwo\n' } });
  return documents;
}

const textsOf = (documents: OpenDocuments) =>
  documents.all().map(document => `${document.version} ${document.getText()}`);

test('an opened document is there until it is closed', () => {
  const documents = opened();
  assert.deepEqual(textsOf(documents), ['1 one\ntwo\n']);
  assert.equal(documents.close({ textDocument: { uri } })?.uri, uri);
  assert.deepEqual(textsOf(documents), []);
});

test('edits apply one after the other, each to what the one before left', () => {
  const documents = opened();
  const changed = documents.change({
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range, text: '2' },
      { range: { start: { line: 1, character: 1 }, end: { line: 2, character: 0 } }, text: '!' },
    ],
  });
  assert.equal(changed?.getText(), 'one\n2!');
  assert.deepEqual(textsOf(documents), ['2 one\n2!']);
});

test('a change without a range is the whole text', () => {
  const documents = opened();
  documents.change({ textDocument: { uri, version: 5 }, contentChanges: [{ text: 'new' }] });
  assert.deepEqual(textsOf(documents), ['5 new']);
});

test('a document that was never opened cannot change or close', () => {
  const documents = new OpenDocuments();
  const textDocument = { uri, version: 2 };
  assert.equal(documents.change({ textDocument, contentChanges: [{ text: '' }] }), undefined);
  assert.equal(documents.close({ textDocument }), undefined);
  assert.deepEqual(documents.all(), []);
});
