import type { Span } from '../../text/span.ts';

/** One thing that may stand at the place where somebody writes. */
export interface CompletionItem {
  /** A `choice` is a key whose value is chosen from a list: one of a few words, or maps with keys. */
  readonly kind: 'decision' | 'step' | 'entity' | 'word' | 'key' | 'choice' | 'file' | 'folder';
  /** What is shown, and what is written unless `insert` says otherwise. */
  readonly label: string;
  /** What it is, in a few words. */
  readonly detail: string;
  /** More about it; may be empty. */
  readonly documentation: string;
  readonly insert: string;
}

/** What may stand at a place. The order is that in which it is offered. */
export interface Completion {
  /** The word that is being written: each item takes its place. */
  readonly span: Span;
  readonly items: readonly CompletionItem[];
}

/** Puts a blank behind a colon or a dash: the list opens as soon as one of them is typed. */
export function behindSign(text: string, { span, items }: Completion): Completion {
  if (!/[:-]/.test(text.charAt(span.start - 1))) return { span, items };
  return { span, items: items.map(item => ({ ...item, insert: ` ${item.insert}` })) };
}

/** A word that stands for itself. */
export function wordItem(label: string, detail = ''): CompletionItem {
  return { kind: 'word', label, detail, documentation: '', insert: label };
}
