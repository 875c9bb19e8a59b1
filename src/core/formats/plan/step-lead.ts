/**
 * The number that a title begins with, in one spelling: `step 2` for "Step 2: Check them", `pr 1` for
 * "PR #1 - Add the port", `1.2` for "1.2 Check them". A number alone may mean anything, so it is none.
 */
export function leadOf(title: string): string | undefined {
  return spell(atStart.exec(title));
}

/** The same for a text that is nothing but such a number. */
export function asLead(text: string): string | undefined {
  return spell(whole.exec(text.trim()));
}

/** Those that one title alone begins with. */
export function uniqueLeads(titles: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const lead = leadOf(title);
    if (lead !== undefined) counts.set(lead, (counts.get(lead) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count === 1).map(([lead]) => lead));
}

const number =
  /(?:(step|task|part|stage|phase|milestone|pr|schritt|étape|paso)[ #]{1,2}(\d{1,4}(?:\.\d{1,4}){0,3})|(\d{1,4}(?:\.\d{1,4}){1,3}))/;
const atStart = new RegExp(`^(?:\\*\\*|__)?${number.source}(?=[\\s:.)–—*_-]|$)`, 'iu');
const whole = new RegExp(`^${number.source}$`, 'iu');

function spell(match: RegExpExecArray | null): string | undefined {
  if (!match) return undefined;
  const [, word, counted, bare] = match;
  return word === undefined ? bare : `${word.toLowerCase()} ${counted}`;
}
