import { baseNameOf } from '../../text/path.ts';
import { sliceOf } from '../../text/span.ts';
import type { MarkdownDocument } from '../document.ts';
import { isOtherName } from '../plan/looks-like-plan.ts';

export type RecordKind = 'incident' | 'premortem' | 'postmortem';

/**
 * What a file is, by the `type` of its front matter, else by the folder it lies in. Many keep what they write about an
 * incident afterwards beside the incidents: its heading or its name says so.
 */
export function recordKind({ path, text, tree }: MarkdownDocument): RecordKind | undefined {
  const root = tree.frontMatter?.yaml.root;
  const type =
    root?.kind === 'map' ? root.entries.find(({ key }) => key === 'type')?.value : undefined;
  const declared = type?.kind === 'scalar' ? type.value.trim().toLowerCase() : undefined;
  const kind = kinds.find(each => each === declared);
  if (kind || isOtherName(path)) return kind;
  const folder = /(?:^|\/)docs\/(incidents|pre-?mortems|post-?mortems)\/[^/]+$/i.exec(path)?.[1];
  const folded = folder?.toLowerCase().replace('-', '').replace(/s$/, '');
  const found = kinds.find(each => each === folded);
  if (found !== 'incident') return found;
  const heading = tree.parts.find(part => part.heading)?.heading;
  const says = [baseNameOf(path), heading ? sliceOf(text, heading.content) : ''];
  return says.some(each => /post-?mortem/i.test(each)) ? 'postmortem' : found;
}

const kinds: readonly RecordKind[] = ['incident', 'premortem', 'postmortem'];
