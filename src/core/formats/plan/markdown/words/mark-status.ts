import type { StepStatus } from '../../../../model/plan/plan.ts';
import { stateOfEmoji } from '../../../../text/state-signs.ts';

/** What a box says. Undefined where the mark has no known meaning. */
export interface MarkReading {
  readonly value: StepStatus;
  readonly doubt: string | undefined;
}

/** `mark` stands between the brackets; `isStruck` tells that the text behind it is struck out. */
export function readMark(
  mark: string,
  text: { readonly isStruck: boolean },
): MarkReading | undefined {
  switch (mark) {
    case '':
      if (!text.isStruck) return { value: 'planned', doubt: undefined };
      return { value: 'cancelled', doubt: 'The box is open, but the text is struck out.' };
    case 'x':
    case 'X':
      return { value: 'done', doubt: undefined };
    case '*':
      return { value: 'done', doubt: 'The mark "*" is read as done.' };
    case '-':
      return { value: 'cancelled', doubt: undefined };
    case '~':
      if (text.isStruck) return { value: 'cancelled', doubt: undefined };
      return { value: 'in-progress', doubt: 'The mark "~" is read as started.' };
    case '/':
    case '>':
      return { value: 'in-progress', doubt: undefined };
    default:
      return readSign(mark);
  }
}

/** Whether a mark in brackets is one of a box; `[1]` and `[P]` are not. */
export function isBoxMark(mark: string): boolean {
  return !/^[\p{Alpha}\p{N}]/u.test(mark) || /^[xX]$/.test(mark);
}

/** The mark of a box that is all that is written: `[x]` in the cell of a table. */
export function markOfBox(words: string): string | undefined {
  const mark = /^\[([^[\]]{0,3})\]$/.exec(words.trim())?.[1]?.trim();
  return mark !== undefined && isBoxMark(mark) ? mark : undefined;
}

/** The mark of a box at the end of a title, in code or not, with a remark behind it or none: `Copy the rows [x]`. */
export function markAtEnd(title: string): string | undefined {
  const box = /\s`?(\[[ xX~]\])`?(?:\s*\([^()]*\))?$/u.exec(title.slice(-100))?.[1];
  return box === undefined ? undefined : markOfBox(box);
}

function readSign(mark: string): MarkReading | undefined {
  switch (stateOfEmoji(mark)) {
    case 'done':
      return { value: 'done', doubt: undefined };
    case 'in-progress':
      return { value: 'in-progress', doubt: undefined };
    case 'on-hold':
      return { value: 'on-hold', doubt: undefined };
    case 'planned':
      return { value: 'planned', doubt: `The mark "${mark}" is read as planned.` };
    default:
      return undefined;
  }
}
