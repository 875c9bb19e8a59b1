/**
 * What people mean by a sign. A red cross may mean "not done" as well as "cancelled", so it is only
 * planned: nobody is shown an end that may not be one.
 */
const states: ReadonlyMap<string, string> = new Map([
  ['✅', 'done'],
  ['☑', 'done'],
  ['✔', 'done'],
  ['✓', 'done'],
  ['🚧', 'in-progress'],
  ['🏗', 'in-progress'],
  ['🔄', 'in-progress'],
  ['🟡', 'in-progress'],
  ['🔶', 'in-progress'],
  ['⏳', 'planned'],
  ['⌛', 'planned'],
  ['🔜', 'planned'],
  ['❌', 'planned'],
  ['⬜', 'planned'],
  ['☐', 'planned'],
  ['🔲', 'planned'],
  ['⏸', 'on-hold'],
  ['⛔', 'blocked'],
  ['🛑', 'blocked'],
]);

const sign = /[\p{Extended_Pictographic}✓☐]\ufe0f?/gu;

/** The state that the only state sign of a text stands for; undefined for none and for several. */
export function stateOfEmoji(text: string): string | undefined {
  const found = new Set<string>();
  for (const [written] of text.matchAll(sign)) {
    const state = states.get(written.replace('\ufe0f', ''));
    if (state !== undefined) found.add(state);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** The text with a blank in the place of each of these signs, so that no two words become one. */
export function withoutEmoji(text: string): string {
  return text.replaceAll(sign, ' ');
}

/**
 * A title without the signs of a state at its ends, which say what is told beside it anyway; whole
 * where nothing else stands in it.
 */
export function withoutStateSigns(title: string): string {
  if (stateOfEmoji(title) === undefined) return title;
  const words = title.replace(signsAtEnds, '').trim();
  return words === '' ? title : words;
}

const signs = `[${[...states.keys()].join('')}]`;
const stateSign = `(?:${signs}\\ufe0f?\\s*)`;
/** A row at the end is tried from its first sign alone, so that a long one inside of a title is gone through once. */
const signsAtEnds = new RegExp(
  `^${stateSign}+|(?=${signs})(?<=\\s)(?<!(?<=\\s)${stateSign})${stateSign}+$`,
  'gu',
);
