/** Takes an output in chunks that may end anywhere, and hands over its tokens: a NUL ends each of them. */
export function createTokenReader(take: (token: string) => void): (chunk: Uint8Array) => void {
  const decoder = new TextDecoder();
  let rest = '';
  return chunk => {
    const tokens = (rest + decoder.decode(chunk, { stream: true })).split('\0');
    rest = tokens.pop() ?? '';
    for (const token of tokens) take(token);
  };
}
