import type { Verdict } from '../../model/analysis/gate-result.ts';
import type { PostmortemGate } from '../../model/plan/gate.ts';
import { isClosed, type Postmortem } from '../../model/plan/postmortem.ts';
import { namesText } from '../../text/names-text.ts';
import { findPostmortem } from '../names/find-side-file.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/** Passes when the postmortem is published and, where that is asked, what it asks for is done. */
export function checkPostmortem({ view, gate }: GateQuestion<PostmortemGate>): Verdict {
  const postmortem = findPostmortem(view.project, view.plan, gate.ref.raw);
  if (!postmortem) return unknownBecause(`there is no postmortem ${gate.ref.raw}`);
  const { id, status, place } = postmortem;
  const name = `the postmortem ${id.value}`;
  const places = [{ file: place.file, span: (status ?? id).span }];
  if (!status) return unknownBecause(`the status of ${name} is not known`, places);
  const fact = { key: `postmortem ${place.file}`, label: `postmortem ${id.value}` };
  if (status.value !== 'published' && status.value !== 'closed') {
    return {
      value: 'fail',
      finding: `${name} is in ${status.value}, not published`,
      ...fact,
      places,
    };
  }
  const items = gate.actionItems ? checkItems(postmortem, name) : undefined;
  return items ? { ...fact, ...items } : { value: 'pass', finding: `${name} is published`, places };
}

function checkItems(
  { actionItems, unreadActions, place }: Postmortem,
  name: string,
): Verdict | undefined {
  if (unreadActions) {
    const finding = `what ${name} says of its action items is no list`;
    return unknownBecause(finding, [{ file: place.file, span: unreadActions }]);
  }
  const unmarked = actionItems.filter(({ status }) => !status);
  const open = actionItems.filter(item => item.status && !isClosed(item));
  const [items, value] = open.length > 0 ? [open, 'fail' as const] : [unmarked, 'unknown' as const];
  if (items.length === 0) return undefined;
  const titles = namesText(items.map(({ title }) => title.value));
  const finding =
    value === 'fail'
      ? `${name} has open action items: ${titles}`
      : `nobody wrote whether these action items of ${name} are done: ${titles}`;
  return { value, finding, places: items.map(({ span }) => ({ file: place.file, span })) };
}
