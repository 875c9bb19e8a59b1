import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import type { PlanLanguage } from './plan-language.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';

/** English first: what means the same in two languages is found by either. */
export const planLanguages: readonly PlanLanguage[] = [
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  chinese,
  japanese,
  korean,
  russian,
];
