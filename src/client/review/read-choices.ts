import type { BaseChoice, FolderChoice } from '../../protocol/review.ts';
import { field } from '../field.ts';

/** What was chosen for folders, as far as it is understood: another version may have kept it. */
export function readChoices(kept: unknown): readonly FolderChoice[] {
  const list: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return list.flatMap(each => {
    const folder = field(each, 'folder');
    const base = readBase(field(each, 'base'));
    return typeof folder === 'string' && base ? { folder, base } : [];
  });
}

function readBase(value: unknown): BaseChoice | undefined {
  const kind = field(value, 'kind');
  const name = field(value, 'name');
  if (kind === 'default' || kind === 'index') return { kind };
  return kind === 'ref' && typeof name === 'string' ? { kind, name } : undefined;
}
