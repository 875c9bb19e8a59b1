import type { Finding } from '../../core/model/finding.ts';
import type { TextChange } from '../../core/text/find-change.ts';
import { movePlace } from '../../core/text/moved.ts';

/** A finding with its places where they lie after a change in `file`. */
export function moveFinding(finding: Finding, file: string, change: TextChange): Finding {
  const place = movePlace(finding.place, file, change);
  const related = finding.related.map(each => ({
    ...each,
    place: movePlace(each.place, file, change),
  }));
  return { ...finding, place, related };
}
