import type { Span } from '../../text/span.ts';
import { findValue, type YamlQuestion } from './complete-yaml.ts';
import type { Completion, CompletionItem } from './completion.ts';

/** Somebody writes a path: the folder whose names may come next, and what a name takes the place of. */
export interface PathQuestion {
  /** From the project folder, with `/`; empty for the project folder itself. */
  readonly folder: string;
  readonly span: Span;
}

export interface PathEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Undefined where no path is written, and behind the first sign of a glob. */
export function askForPath(question: YamlQuestion): PathQuestion | undefined {
  const { project, text, offset } = question;
  // Paths count from the root of the repository, of which a part alone was opened.
  if (project.prefix !== '') return undefined;
  const value = findValue(question);
  if (!value?.name.endsWith('.paths')) return undefined;
  const written = text.slice(value.word.start, offset);
  const slash = written.lastIndexOf('/');
  const folder = written.slice(0, Math.max(0, slash));
  if (slash >= 0 && !folder.split('/').every(isPlainName)) return undefined;
  const start = value.word.start + slash + 1;
  const rest = /^[^/]*/.exec(text.slice(offset, value.word.end))?.[0].length ?? 0;
  return { folder, span: { start, end: offset + rest } };
}

/** The names of the folder, and all that lies below it. */
export function completePath(
  { folder, span }: PathQuestion,
  entries: readonly PathEntry[],
): Completion {
  const names = entries.filter(({ name }) => isPlainName(name)).map(toItem);
  const items = folder === '' || names.length === 0 ? names : [...names, all];
  return { span, items };
}

const all: CompletionItem = {
  kind: 'file',
  label: '**',
  detail: 'all files below',
  documentation: '',
  insert: '**',
};

function toItem({ name, kind }: PathEntry): CompletionItem {
  const label = kind === 'folder' ? `${name}/` : name;
  return { kind, label, detail: '', documentation: '', insert: label };
}

/** No way up, no sign of a glob, nothing that ends a word of YAML or is not seen. */
function isPlainName(name: string): boolean {
  return !/^\.{0,2}$|[*?[\]{}!\\"',:#\p{Cc}\p{Cf}]|^[&@`%|>]/u.test(name);
}
