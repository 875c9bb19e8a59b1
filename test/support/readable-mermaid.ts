/** Mermaid text with its codes read back and without our spans, so that a test can be read. */
export function readable(text: string): string {
  return text
    .replaceAll(/<\/?span[^>]*>/g, '')
    .replaceAll(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('\u2060', '')
    .replaceAll('\u00a0', ' ');
}
