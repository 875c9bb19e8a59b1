import type { Project } from '../../model/project.ts';
import type { Completion } from './completion.ts';
import { decisionItems } from './name-items.ts';

/** A mention that is being written in prose: `ADR-`, `adr-00`, `API-0`. */
export function completeMention(
  project: Project,
  { file, text, offset }: { readonly file: string; readonly text: string; readonly offset: number },
): Completion | undefined {
  const before = /(?<![\w/.-])[A-Za-z][A-Za-z0-9]{0,11}-\d{0,7}$/.exec(
    text.slice(Math.max(0, offset - 24), offset),
  )?.[0];
  if (before === undefined) return undefined;
  const prefix = before.slice(0, before.indexOf('-') + 1).toLowerCase();
  const items = decisionItems(project, file).filter(({ label }) =>
    label.toLowerCase().startsWith(prefix),
  );
  if (items.length === 0) return undefined;
  const rest = /^\d*/.exec(text.slice(offset, offset + 16))?.[0].length ?? 0;
  return { span: { start: offset - before.length, end: offset + rest }, items };
}
