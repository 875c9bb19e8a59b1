import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../../src/core/analysis/analyse.ts';
import type { Analysis } from '../../../../src/core/model/analysis/analysis.ts';
import type { StepSchedule } from '../../../../src/core/model/analysis/schedule.ts';
import type { Freeze } from '../../../../src/core/model/plan/calendar.ts';
import type { Step, StepKind } from '../../../../src/core/model/plan/plan.ts';
import { addDays, daysBetween } from '../../../../src/core/text/day.ts';
import {
  after,
  factsOn,
  nowhere,
  plan,
  project,
  sourced,
  step,
} from '../../../support/plan-builder.ts';

/* What holds of the days of any plan, by the calendar and by what its steps wait for. */

const today = '2026-03-16';

interface Sketch {
  readonly status: 'planned' | 'in-progress' | 'done';
  readonly kind: StepKind;
  readonly estimate: number;
  readonly start: number | undefined;
  readonly due: number | undefined;
  readonly dependsOn: readonly (readonly [step: number, lag: number])[];
}

const size = 8;
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const sketches = fc
  .array(
    fc.record<Sketch>({
      status: fc.constantFrom('planned', 'planned', 'in-progress', 'done'),
      kind: fc.constantFrom('build', 'divert', 'contract'),
      estimate: fc.integer({ min: 1, max: 12 }),
      start: optional(fc.integer({ min: -5, max: 30 })),
      due: optional(fc.integer({ min: -5, max: 60 })),
      dependsOn: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(6)), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: size },
  )
  .map(list =>
    list.map((each, index) => ({
      ...each,
      dependsOn: each.dependsOn.filter(([other]) => other < index),
    })),
  );

const calendars = fc.record({
  holidays: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 4 }),
  freezes: fc.array(fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: 1, max: 9 })), {
    maxLength: 2,
  }),
});

type CalendarSketch = typeof calendars extends fc.Arbitrary<infer T> ? T : never;

function toSteps(list: readonly Sketch[]): Step[] {
  const day = (offset: number | undefined) =>
    offset === undefined ? undefined : sourced(addDays(today, offset));
  return list.map((each, index) =>
    step(`s${index}`, {
      is: each.status,
      kind: each.kind,
      estimate: sourced({ days: each.estimate, seconds: 0 }),
      start: day(each.start),
      due: day(each.due),
      finished: each.status === 'done' ? sourced('2026-03-02') : undefined,
      dependsOn: each.dependsOn.map(([other, lag]) => after(`s${other}`, lag)),
    }),
  );
}

function toFreeze([start, days]: readonly [number, number]): Freeze {
  return {
    ...{ id: undefined, reason: undefined, rrule: undefined, ics: undefined, span: nowhere },
    start: sourced(addDays(today, start)),
    duration: sourced({ days, seconds: 0 }),
  };
}

function read(list: readonly Sketch[], { holidays, freezes }: CalendarSketch): Analysis {
  const calendar = {
    workingDays: [],
    holidays: holidays.map(offset => ({
      ...{ kind: 'day' as const, title: undefined, span: nowhere },
      day: sourced(addDays(today, offset)),
    })),
    freezes: freezes.map(toFreeze),
  };
  return analyse(project([plan(toSteps(list), { calendar })]), factsOn(today));
}

function schedulesOf(analysis: Analysis): Map<string, StepSchedule> {
  return new Map(
    analysis.plans.flatMap(({ steps }) =>
      steps.flatMap(({ step: { id }, schedule }) => (schedule ? [[id, schedule] as const] : [])),
    ),
  );
}

/** Whether people work on a day, and may change what runs where the step does that. */
function isWorkingDay(day: string, kind: StepKind, calendar: CalendarSketch): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const offset = daysBetween(today, day);
  const isFrozen =
    kind !== 'build' &&
    calendar.freezes.some(([start, days]) => start <= offset && offset < start + days);
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.includes(offset) && !isFrozen;
}

function workingDaysIn(from: string, to: string, kind: StepKind, calendar: CalendarSketch): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, kind, calendar)) count++;
  }
  return count;
}

test('every open step has days on which people work, as many as it takes, behind what it waits for', () => {
  fc.assert(
    fc.property(sketches, calendars, (list, calendar) => {
      const found = schedulesOf(read(list, calendar));
      for (const [index, sketch] of list.entries()) {
        const days = found.get(`s${index}`);
        assert.equal(days === undefined, sketch.status === 'done');
        if (!days) continue;
        assert.ok(isWorkingDay(days.start, sketch.kind, calendar));
        assert.ok(isWorkingDay(days.finish, sketch.kind, calendar));
        assert.equal(
          workingDaysIn(days.start, days.finish, sketch.kind, calendar),
          sketch.estimate,
        );
        assert.equal(days.settled, days.finish);
        const free = [
          today,
          ...(sketch.status === 'planned' && sketch.start !== undefined
            ? [addDays(today, sketch.start)]
            : []),
          ...(sketch.status === 'planned' ? sketch.dependsOn : []).flatMap(([other, lag]) => {
            const before = found.get(`s${other}`);
            return before ? [addDays(before.settled, lag + 1)] : [addDays('2026-03-02', lag)];
          }),
        ].sort();
        const earliest = free.at(-1) ?? today;
        assert.ok(days.start >= earliest);
        // It begins on the first day on which it can.
        assert.equal(workingDaysIn(earliest, days.start, sketch.kind, calendar), 1);
      }
    }),
  );
});

test('the plan ends with its last step, and the chain that decides it has no slack', () => {
  fc.assert(
    fc.property(sketches, calendars, (list, calendar) => {
      const analysis = read(list, calendar);
      const found = [...schedulesOf(analysis).values()];
      const schedule = analysis.plans[0]?.schedule;
      const last = found
        .map(({ settled }) => settled)
        .sort()
        .at(-1);
      assert.equal(schedule?.finish, last);
      for (const each of found) assert.ok(each.float >= 0 && each.latestFinish >= each.finish);
      const chain = schedule?.chain ?? [];
      assert.equal(chain.at(-1)?.settled, last);
      for (const { float } of chain) assert.equal(float, 0);
      const critical = found.filter(({ isCritical }) => isCritical).map(each => each.step.id);
      assert.deepEqual(critical.sort(), chain.map(each => each.step.id).sort());
    }),
  );
});

test('a step may take its float longer and the plan ends no later, one day more and it does', () => {
  fc.assert(
    fc.property(sketches, calendars, fc.nat(size - 1), (list, calendar, at) => {
      const before = read(list, calendar);
      const days = schedulesOf(before).get(`s${at}`);
      const finish = before.plans[0]?.schedule?.finish;
      if (!days || finish === undefined) return;
      const longer = (more: number) =>
        read(
          list.map((each, index) =>
            index === at ? { ...each, estimate: each.estimate + more } : each,
          ),
          calendar,
        ).plans[0]?.schedule?.finish ?? '';
      assert.equal(longer(days.float), finish);
      assert.ok(longer(days.float + 1) > finish);
    }),
  );
});

test('a margin is less than nothing for some step exactly where some step misses its own day', () => {
  fc.assert(
    fc.property(sketches, calendars, (list, calendar) => {
      const found = [...schedulesOf(read(list, calendar)).values()];
      const misses = found.filter(
        ({ step: { due }, settled }) => due !== undefined && settled > due.value,
      );
      const late = found.filter(({ margin }) => margin !== undefined && margin < 0);
      assert.equal(late.length > 0, misses.length > 0);
      for (const each of misses) assert.ok(late.includes(each));
    }),
  );
});

test('one more thing to wait for makes nothing earlier', () => {
  fc.assert(
    fc.property(sketches, calendars, fc.nat(size - 1), fc.nat(size - 1), (list, calendar, a, b) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)];
      if (early === late) return;
      const more = list.map((each, index) =>
        index === late ? { ...each, dependsOn: [...each.dependsOn, [early, 0] as const] } : each,
      );
      const [before, after] = [read(list, calendar), read(more, calendar)].map(schedulesOf);
      for (const [id, days] of before ?? []) {
        assert.ok((after?.get(id)?.start ?? '') >= days.start, id);
      }
    }),
  );
});
