import { findEverybody } from '../../analysis/step/owners.ts';
import { labelKeyOf, labelKeys } from '../../formats/plan/markdown/read-step/label-keys.ts';
import { stepKinds, stepStatuses } from '../../model/plan/plan.ts';
import type { YamlQuestion } from './complete-yaml.ts';
import { type Completion, type CompletionItem, wordItem } from './completion.ts';
import { decisionItems, entityItems, stepItems } from './name-items.ts';

type LabelQuestion = Omit<YamlQuestion, 'keys'>;

/** In a Markdown plan: the key of a label in inline code, `` `after: ``, or what it may hold. */
export function completeLabel(question: LabelQuestion): Completion | undefined {
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

function valueItems(question: LabelQuestion, key: string | undefined): readonly CompletionItem[] {
  const { project, plan, file, offset } = question;
  switch (key) {
    case 'depends-on':
      return stepItems(project, plan, offset);
    case 'blocked-by':
      return [
        ...entityItems([...(plan?.incidents ?? []), ...project.incidents]),
        ...stepItems(project, plan, offset),
        ...decisionItems(project, file),
      ];
    case 'decisions':
      return decisionItems(project, file);
    case 'window':
      return entityItems(plan?.maintenanceWindows ?? []);
    case 'owners':
      return findEverybody(project, question.readings, question).map(name => wordItem(name));
    case 'status':
      return stepStatuses.map(word => wordItem(word));
    case 'kind':
      return stepKinds.map(word => wordItem(word));
    default:
      return [];
  }
}
