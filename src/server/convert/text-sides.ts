import type { Project } from '../../core/model/project.ts';
import type { Place } from '../../core/text/span.ts';
import { baseScheme } from '../../protocol/review.ts';
import type { ViewDiff } from '../../protocol/views.ts';
import { type Folder, uriIn } from '../folder.ts';
import type { SessionReview } from '../session/review-session.ts';
import { toRange } from './to-range.ts';

/** A project whose places become addresses: the files as they are, or as they were. */
export interface TextSide {
  readonly project: Project;
  readonly uriOf: (file: string) => string;
}

export interface ReviewSides {
  readonly base: TextSide;
  readonly head: TextSide;
}

/** The files as they are. */
export function headSide(folder: Folder, project: Project): TextSide {
  return { project, uriOf: file => uriIn(folder, file) };
}

/** The files as they were, under addresses that name the version, and as they are. */
export function reviewSides(
  folder: Folder,
  { texts, version }: Extract<SessionReview, { readonly kind: 'known' }>,
): ReviewSides {
  return {
    base: { project: texts.base, uriOf: file => `${baseUri(uriIn(folder, file))}?${version}` },
    head: headSide(folder, texts.head),
  };
}

/** Both texts of what differs. The one that does not exist is empty. */
export function toDiff(
  { base, head }: ReviewSides,
  places: { readonly base: Place | undefined; readonly head: Place | undefined },
  name: string,
): ViewDiff | null {
  const old = places.base ?? places.head;
  const now = places.head ?? places.base;
  if (!old || !now) return null;
  const lineIn = ({ project }: TextSide, place: Place) => toRange(project, place).start.line;
  return {
    base: base.project.files.has(old.file) ? base.uriOf(old.file) : baseUri(head.uriOf(old.file)),
    head: head.project.files.has(now.file) ? head.uriOf(now.file) : baseUri(head.uriOf(now.file)),
    title: `${now.file} (${name} ↔ now)`,
    line: places.head ? lineIn(head, places.head) : lineIn(base, now),
  };
}

/** Without a version behind it nothing is there. */
function baseUri(uri: string): string {
  return uri.replace(/^file:/, `${baseScheme}:`);
}

/** The address of the file that a text of the base is of, and its version. */
export function readBaseUri(uri: string): { readonly file: string; readonly version: string } {
  const [path = '', version = ''] = uri.split('?');
  return { file: path.replace(new RegExp(`^${baseScheme}:`), 'file:'), version };
}
