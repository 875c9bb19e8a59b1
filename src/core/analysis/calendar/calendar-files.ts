import { type CalendarReading, readCalendar } from '../../formats/side/read-calendar.ts';
import type { Facts } from '../../model/facts/facts.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Sourced } from '../../model/value.ts';
import { createMemory } from '../memory.ts';
import { sidePath } from '../names/side-path.ts';

/** What the times of a plan are read on: its own clocks, and the calendar files that it names. */
export interface Clocks {
  /** IANA name; undefined means UTC. */
  readonly zone: string | undefined;
  /** What stands in a file, as far as it could be read; undefined where nothing could. */
  readonly readingOf: (written: string) => CalendarReading | undefined;
}

/** The clocks of one plan in one evaluation; a calendar file is read when it is first asked for. */
export function createClocks(project: Project, plan: Plan, facts: Facts): Clocks {
  return {
    zone: plan.timeZone,
    readingOf: written => {
      const reading = readCalendarFile(project, plan, { facts, written });
      return typeof reading === 'object' ? reading : undefined;
    },
  };
}

/** The calendar files that a plan names: of holidays, of freezes, of windows. */
export function calendarsOf({ calendar, maintenanceWindows }: Plan): readonly Sourced<string>[] {
  const holidays = calendar.holidays.flatMap(each => (each.kind === 'ics' ? [each.file] : []));
  const others = [...calendar.freezes, ...maintenanceWindows].flatMap(({ ics }) => ics ?? []);
  return [...holidays, ...others];
}

const remember = createMemory<CalendarReading>();

/** What a calendar file says; the rest of a sentence why it says nothing; undefined if not read yet. */
export function readCalendarFile(
  project: Project,
  plan: Plan,
  { facts, written }: { readonly facts: Facts; readonly written: string },
): CalendarReading | string | undefined {
  const path = sidePath(project, plan, written);
  if (path === undefined) return 'lies outside of the project';
  const file = facts.readings.files.get(path);
  switch (file?.kind) {
    case undefined:
      return undefined;
    case 'missing':
      return 'does not exist';
    case 'unreadable':
      return `cannot be read: ${file.reason}`;
    case 'text':
      return remember(file, path, () => readCalendar(file.text));
  }
}
