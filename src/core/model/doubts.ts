/** The doubt about a value that is still what the template has in its place. */
export const unfilledDoubt = 'The text of the template is not filled in.';

/** The doubt about a day such as `2026-02-30`. */
export const impossibleDayDoubt = 'This day is not in the calendar.';

/** The doubt about a day such as `04/03/2026`, where nothing tells the order of day and month. */
export const ambiguousDayDoubt = 'It is not certain which number is the month.';
