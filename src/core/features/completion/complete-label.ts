import { labelKeyOf, labelKeys } from '../../formats/plan/markdown/read-step/label-keys.ts';
import { stepKinds, stepStatuses } from '../../model/plan/plan.ts';
import { type NameQuestion, namesFor } from './complete-yaml.ts';
import { type Completion, type CompletionItem, wordItem } from './completion.ts';

/** In a Markdown plan: the key of a label in inline code, `` `after: ``, or what it may hold. */
export function completeLabel(question: NameQuestion): Completion | undefined {
  const { text, offset } = question;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  // An even number of ticks means that no code is open.
  if (before.split('`').length % 2 === 1) return undefined;
  const code = before.slice(before.lastIndexOf('`') + 1);
  const colon = code.indexOf(':');
  if (colon < 0) {
    const items = /^[a-z-]*$/i.test(code) ? keyItems() : [];
    return { span: { start: offset - code.length, end: wordEnd(text, offset) }, items };
  }
  const value = code.slice(code.lastIndexOf(',') + 1).replace(/^[^:]*:/, '');
  const word = value.trimStart();
  const items = valueItems(question, labelKeyOf(code.slice(0, colon)));
  return { span: { start: offset - word.length, end: wordEnd(text, offset) }, items };
}

function wordEnd(text: string, offset: number): number {
  return offset + (/^[\w./-]*/.exec(text.slice(offset, offset + 100))?.[0].length ?? 0);
}

/** One spelling of each: the first one in the table. A step has no type, but may be a point of no return. */
function keyItems(): CompletionItem[] {
  const seen = new Set(['type']);
  const items = [...labelKeys].flatMap(([label, { key }]) => {
    if (seen.has(key)) return [];
    seen.add(key);
    return keyItem(label, `${label}:`);
  });
  return [...items, keyItem('ponr', 'ponr')];
}

function keyItem(label: string, insert: string): CompletionItem {
  return { kind: 'key', label, detail: 'label of a step', documentation: '', insert };
}

function valueItems(question: NameQuestion, key: string | undefined): readonly CompletionItem[] {
  if (key === 'status') return stepStatuses.map(word => wordItem(word));
  if (key === 'kind') return stepKinds.map(word => wordItem(word));
  return (key && namesFor(question, key)) || [];
}
