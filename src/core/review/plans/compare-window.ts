import type { Announcement, MaintenanceWindow } from '../../model/plan/maintenance-window.ts';
import type { Pair } from '../../model/review/review.ts';
import { durationText, secondsOf } from '../../text/duration-text.ts';
import { compareLists } from '../drafts/compare-lists.ts';
import { compareDays, compareNames, compareValue } from '../drafts/compare-values.ts';
import type { Draft } from '../drafts/draft.ts';
import { lessSafe, strengthened, weakened } from '../drafts/safeguards.ts';

/** What became of a maintenance window: when it is, how long it is announced before. */
export function compareWindow({ base, head }: Pair<MaintenanceWindow>, today: string): Draft[] {
  const name = `Window ${head.id.value}`;
  const subject = { name, base: base.id.span, head: head.id.span };
  const lengths = { base: lengthOf(base), head: lengthOf(head) };
  return [
    ...compareValue('status', 'status', { base: base.status, head: head.status }, subject),
    ...compareDays({ base, head }, ['start'], { ...subject, today }),
    ...compareValue('duration', 'schedule', lengths, subject),
    ...compareValue('rrule', 'schedule', { base: base.rrule, head: head.rrule }, subject),
    ...compareValue('ics', 'schedule', { base: base.ics, head: head.ics }, subject),
    ...compareNames('scope', 'scope', { base: base.scope, head: head.scope }, subject),
    ...compareNotice({ base, head }),
    ...compareAnnouncements({ base, head }),
  ];
}

/** Who was told of it: one that is gone may have been the only one in time. */
function compareAnnouncements({ base, head }: Pair<MaintenanceWindow>): Draft[] {
  const name = `Window ${head.id.value}`;
  const lists = { base: base.announcements, head: head.announcements };
  const owner = { base: base.id.span, head: head.id.span };
  return compareLists(lists, owner, {
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
  return after < before
    ? [{ ...weakened('notice-shortened', said), ...spans }]
    : [{ ...strengthened('notice-lengthened', said), ...spans }];
}
