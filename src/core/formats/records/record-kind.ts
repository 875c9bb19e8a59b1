import type { MarkdownDocument } from '../document.ts';
import { isOtherName } from '../plan/looks-like-plan.ts';

export type RecordKind = 'incident' | 'premortem' | 'postmortem';

/** What a file is, by the `type` of its front matter, else by the folder it lies in. */
export function recordKind({ path, tree }: MarkdownDocument): RecordKind | undefined {
  const root = tree.frontMatter?.yaml.root;
  const type =
    root?.kind === 'map' ? root.entries.find(({ key }) => key === 'type')?.value : undefined;
  const declared = type?.kind === 'scalar' ? type.value.trim().toLowerCase() : undefined;
  const kind = kinds.find(each => each === declared);
  if (kind || isOtherName(path)) return kind;
  const folder = /(?:^|\/)docs\/(incidents|pre-?mortems|post-?mortems)\/[^/]+$/i.exec(path)?.[1];
  const folded = folder?.toLowerCase().replace('-', '').replace(/s$/, '');
  return kinds.find(each => each === folded);
}

const kinds: readonly RecordKind[] = ['incident', 'premortem', 'postmortem'];
