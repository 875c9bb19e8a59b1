import type { Readable, Writable } from 'node:stream';

/**
 * Answers each line of the input that is no JSON with the error that JSON-RPC 2.0 has for it (section
 * 5.1); nobody can know which question it was. The transport itself passes such lines over.
 */
export function answerNoJson(input: Readable, output: Writable): void {
  let parts: Buffer[] = [];
  input.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      parts.push(chunk.subarray(from, end));
      if (!isJson(Buffer.concat(parts).toString())) output.write(`${JSON.stringify(parseError)}\n`);
      parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  });
}

const lineFeed = 0x0a;

const parseError = {
  jsonrpc: '2.0',
  id: null,
  error: { code: -32700, message: 'Parse error: this line is no JSON.' },
};

/** An empty line is nothing. */
function isJson(line: string): boolean {
  if (line.trim() === '') return true;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
