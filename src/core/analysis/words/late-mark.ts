import { overlaySymbols } from '../../model/analysis/symbols.ts';
import type { Day } from '../../model/value.ts';

/** The sign before a day on which something ends after it is due. */
export function lateMark(end: Day, due: Day | undefined): string {
  return due !== undefined && end > due ? `${overlaySymbols['at-risk']} ` : '';
}
