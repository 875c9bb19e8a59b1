import { lazy } from '../../../text/lazy.ts';
import { decisionLanguages } from '../languages/index.ts';
import { wordsIn } from '../languages/words-in.ts';
import { type FieldName, fieldNames } from './field.ts';

/** Every label, in lower case with single blanks, with the field that it names. */
export const fieldLabels: () => ReadonlyMap<string, FieldName> = lazy(() => {
  const labels = new Map<string, FieldName>();
  for (const { fields } of decisionLanguages) {
    for (const name of fieldNames) {
      for (const label of wordsIn(fields[name] ?? '')) {
        if (!labels.has(label)) labels.set(label, name);
      }
    }
  }
  return labels;
});
