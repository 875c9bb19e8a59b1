/** What the language server is attached to. */
export const servedDocuments = [
  { scheme: 'file', language: 'markdown' },
  { scheme: 'file', language: 'yaml' },
  // Other extensions give some YAML files a language of their own.
  { scheme: 'file', pattern: '**/*.{yaml,yml}' },
  // VS Code itself has no language for these.
  { scheme: 'file', pattern: '**/*.{mdx,adoc,asciidoc,rst,txt}' },
];
