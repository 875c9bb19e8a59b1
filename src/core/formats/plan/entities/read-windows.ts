import {
  type Announcement,
  type MaintenanceWindow,
  windowStatuses,
} from '../../../model/plan/maintenance-window.ts';
import { announcementKeys, windowKeys } from '../keys/calendar-keys.ts';
import type { Fields } from '../plan-source.ts';
import { mapsField } from '../yaml/yaml-fields.ts';
import {
  choiceField,
  durationField,
  idField,
  momentField,
  textField,
  textsField,
  wordField,
} from '../yaml/yaml-values.ts';
import { readTimes } from './read-times.ts';

/** `maintenance-windows`. One without an id is left out, as nothing can refer to it. */
export function readWindows(fields: Fields): readonly MaintenanceWindow[] {
  return mapsField(fields, 'maintenance-windows', windowKeys).flatMap(own => {
    const id = idField(own);
    if (!id) return [];
    return {
      id,
      title: textField(own, 'title'),
      ...readTimes(own),
      scope: textsField(own, 'scope'),
      notice: durationField(own, 'notice'),
      announcements: mapsField(own, 'announcements', announcementKeys).map(readAnnouncement),
      status: choiceField(own, 'status', windowStatuses),
      span: own.map.span,
    };
  });
}

function readAnnouncement(own: Fields): Announcement {
  return {
    at: momentField(own, 'at'),
    channel: wordField(own, 'channel'),
    audience: textField(own, 'audience'),
    url: wordField(own, 'url'),
    span: own.map.span,
  };
}
