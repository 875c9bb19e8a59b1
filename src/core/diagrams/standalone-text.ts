import { standaloneColours } from './standalone-colours.ts';
import type { StepFlow } from './step-flow.ts';

/**
 * The picture as mermaid text that brings its own colours, for places that have no style sheet of
 * ours, such as a Markdown page. Empty where there is nothing to draw, and the note says why.
 */
export function standaloneText({ text, note }: Pick<StepFlow, 'text' | 'note'>): string {
  if (text === '') return '';
  const [head = '', ...lines] = withoutSpans(text).trimEnd().split('\n');
  const remark = note === undefined ? [] : [`  %% ${note}`];
  const used = new Set(lines.flatMap(line => /^ *class \S+ (\S+)$/.exec(line)?.[1] ?? []));
  const colours = standaloneColours
    .filter(({ name }) => used.has(name))
    .map(({ name, style }) => `  classDef ${name} ${style}`);
  return [head, ...remark, ...lines, ...colours, ''].join('\n');
}

/** The spans and joiners are ours: text of a file is encoded and holds neither. */
function withoutSpans(text: string): string {
  return text
    .replaceAll('</span>#160;', ' ')
    .replaceAll(/<span class='cairn-\w+'>|<\/span>|<wbr\/>|#8288;/g, '');
}
