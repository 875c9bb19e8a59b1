/**
 * The moment that `--now` names, as an instant in UTC: a day means its noon, so that it is that day
 * in almost every zone. Undefined for what is neither a day nor an instant with its zone.
 */
export function readMoment(text: string): string | undefined {
  const match =
    /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(text);
  const [, day = '', time = 'T12:00:00Z'] = match ?? [];
  if (!match || !isDay(day)) return undefined;
  const moment = new Date(`${day}${time}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** `Date` takes 30 February for 2 March. */
function isDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}
