import type { Announcement, MaintenanceWindow } from '../../model/plan/maintenance-window.ts';
import { onBoth, type Pair } from '../../model/review/review.ts';
import { durationText, secondsOf } from '../../text/duration-text.ts';
import { compareLists } from '../drafts/compare-lists.ts';
import {
  compareDays,
  compareNames,
  compareValue,
  compareValues,
  type Subject,
} from '../drafts/compare-values.ts';
import type { Draft } from '../drafts/draft.ts';
import { lessSafe, shifted } from '../drafts/safeguards.ts';

/** What became of a maintenance window: when it is, how long it is announced before. */
export function compareWindow(pair: Pair<MaintenanceWindow>, today: string): Draft[] {
  const { base, head } = pair;
  const subject = { name: `Window ${head.id.value}`, base: base.id.span, head: head.id.span };
  return [
    ...compareValues(pair, ['status'], 'status', subject),
    ...compareDays(pair, ['start'], { ...subject, today }),
    ...compareValue('duration', 'schedule', onBoth(pair, lengthOf), subject),
    ...compareValues(pair, ['rrule', 'ics'], 'schedule', subject),
    ...compareNames('scope', 'scope', { base: base.scope, head: head.scope }, subject),
    ...compareNotice(pair),
    ...compareAnnouncements(pair, subject),
  ];
}

/** Who was told of it: one that is gone may have been the only one in time. */
function compareAnnouncements(pair: Pair<MaintenanceWindow>, subject: Subject): Draft[] {
  const { name } = subject;
  const lists = onBoth(pair, ({ announcements }) => announcements);
  return compareLists(lists, subject, {
    factOf: announcementText,
    keyOf: announcement => announcement.at?.value ?? announcementText(announcement),
    spanOf: ({ span }) => span,
    added: announcement => ({
      kind: 'announcement-added',
      group: 'status',
      message: `${name}: announcement ${announcementText(announcement)} was added.`,
    }),
    removed: announcement => ({
      kind: 'announcement-removed',
      ...lessSafe,
      message: `${name}: announcement ${announcementText(announcement)} was removed.`,
    }),
  });
}

function announcementText({ at, channel, audience }: Announcement): string {
  return [at, channel, audience].flatMap(part => part?.value ?? []).join(' ');
}

function lengthOf({ duration }: MaintenanceWindow) {
  return duration && { value: durationText(duration.value), span: duration.span };
}

function compareNotice({ base, head }: Pair<MaintenanceWindow>): Draft[] {
  const [old, now] = [base.notice, head.notice];
  const [before, after] = [old ? secondsOf(old.value) : 0, now ? secondsOf(now.value) : 0];
  if (before === after) return [];
  const show = (notice: typeof old) => (notice ? durationText(notice.value) : 'none');
  const said = `on window ${head.id.value}: notice ${show(old)} → ${show(now)}`;
  const spans = { base: (old ?? base.id).span, head: (now ?? head.id).span };
  return [
    { ...shifted(after > before, ['notice-lengthened', 'notice-shortened'], said), ...spans },
  ];
}
