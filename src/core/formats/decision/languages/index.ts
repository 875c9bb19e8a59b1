import { chinese } from './chinese.ts';
import type { DecisionLanguage } from './decision-language.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { indonesian } from './indonesian.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { scandinavian } from './scandinavian.ts';
import { spanish } from './spanish.ts';
import { turkish } from './turkish.ts';
import { ukrainian } from './ukrainian.ts';
import { vietnamese } from './vietnamese.ts';

/** A word that two of them have means what the first one says. */
export const decisionLanguages: readonly DecisionLanguage[] = [
  english,
  french,
  german,
  spanish,
  portuguese,
  chinese,
  japanese,
  italian,
  dutch,
  scandinavian,
  russian,
  korean,
  polish,
  turkish,
  vietnamese,
  ukrainian,
  indonesian,
];
