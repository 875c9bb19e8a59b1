import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type DayReading,
  readDayText,
} from '../../../../../src/core/formats/decision/dates/day-text.ts';

const cases: readonly (readonly [string, string])[] = [
  ['2026-03-04', '2026-03-04'],
  ['2026-03-04T10:00:00Z', '2026-03-04'],
  ['2023-9-15', '2023-09-15'],
  ['2022/09/07: first draft', '2022-09-07'],
  ['20220513', '2022-05-13'],
  ['2026-05-16 (proposed), 2026-05-17 (accepted)', '2026-05-16'],
  ['26/03/2018', '2018-03-26'],
  ['11/14/2024', '2024-11-14'],
  ['03/03/2022', '2022-03-03'],
  ['09/04/2018', '2018-04-09 or 2018-09-04'],
  ['04.02.2021', '2021-02-04'],
  ['May 24, 2026', '2026-05-24'],
  ['January 28th, 2022', '2022-01-28'],
  ['Dec 19, 2022', '2022-12-19'],
  ['5 May 2024', '2024-05-05'],
  ['07-Mar-2002', '2002-03-07'],
  ['4th of March 2026', '2026-03-04'],
  ['28. Juli 2026', '2026-07-28'],
  ['22 Eylül 2026', '2026-09-22'],
  ['11 augustus 2026', '2026-08-11'],
  ['3 października 2026', '2026-10-03'],
  ['4. desember 2026', '2026-12-04'],
  ['16 de julho de 2026', '2026-07-16'],
  ['1er août 2025', '2025-08-01'],
  ['1ER AOÛT 2025'.normalize('NFD'), '2025-08-01'],
  ['Принято 5 Мая 2024', '2024-05-05'],
  ['MAY 5, 2024', '2024-05-05'],
  ['In İzmir, 5 May 2024', '2024-05-05'],
  ['5 — 2024', 'none'],
  ['2026-02-30', 'none'],
  ['2026-13-01', 'none'],
  ['31/04/2020', 'none'],
  ['2023-07-2i', 'none'],
  ['May 2025', 'none'],
  ['2022-09', 'none'],
  ['10/04/18', 'none'],
  ['Phase 20', 'none'],
  ['YYYY-MM-DD', 'none'],
  ['12026-01-01', 'none'],
  ['', 'none'],
];

for (const [text, expected] of cases) {
  test(`"${text}" is ${expected}`, () => {
    assert.equal(shown(readDayText(text)), expected);
  });
}

function shown(reading: DayReading): string {
  switch (reading.kind) {
    case 'certain':
      return reading.day;
    case 'ambiguous':
      return `${reading.dayFirst} or ${reading.monthFirst}`;
    default:
      return reading.kind;
  }
}
