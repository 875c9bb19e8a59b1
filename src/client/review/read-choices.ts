import type { BaseChoice, FolderChoice } from '../../protocol/review.ts';
import { fieldsOf } from '../field.ts';

/** What was chosen for folders, as far as it is understood: another version may have kept it. */
export function readChoices(kept: unknown): readonly FolderChoice[] {
  const list: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return list.flatMap(each => {
    const { folder, base: given } = fieldsOf(each);
    const base = readBase(given);
    return typeof folder === 'string' && base ? { folder, base } : [];
  });
}

function readBase(value: unknown): BaseChoice | undefined {
  const { kind, name } = fieldsOf(value);
  if (kind === 'default' || kind === 'index') return { kind };
  return kind === 'ref' && typeof name === 'string' ? { kind, name } : undefined;
}
