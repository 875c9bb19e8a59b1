import { countedAs, type Decision } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import { changeIn } from '../model/project-edit.ts';
import { baseNameOf } from '../text/path.ts';
import type { Rule } from './common/rule.ts';

/** Decisions that call themselves by another number than their file. */
export const numberMismatch: Rule = {
  id: 'number-mismatch',
  severity: 'warning',
  summary: 'Finds decisions whose heading has another number than the name of their file.',
  *check(project) {
    for (const decision of project.decisions) {
      const { number, headingNumber, file } = decision;
      if (!number || !headingNumber || !isMismatch(decision)) continue;
      yield {
        place: { file, span: headingNumber.span },
        message: `The heading has the number ${headingNumber.raw}, the name of the file ${number.raw}.`,
      };
    }
  },
  fix(project, { place }) {
    const decision = project.decisions.find(
      ({ file, headingNumber }) =>
        file === place.file && headingNumber?.span.start === place.span.start,
    );
    const { number, headingNumber } = decision ?? {};
    if (!decision || !number || !headingNumber || isTaken(project, decision)) return [];
    const digits = /\d+$/.exec(headingNumber.raw)?.[0];
    const own = digitsOf(number.value);
    if (digits === undefined || own === undefined) return [];
    const { end } = headingNumber.span;
    const newText = digits.startsWith('0') ? String(own).padStart(digits.length, '0') : String(own);
    const span = { start: end - digits.length, end };
    const edit = changeIn(place.file, { span, newText });
    return [{ title: `Give the heading the number ${newText} of the file`, edit, isGuess: true }];
  },
};

/** Where another file has the number too, it may be the name of this file that is wrong. */
function isTaken({ decisions }: Project, decision: Decision): boolean {
  return decisions.some(
    other =>
      other !== decision && other.log === decision.log && countedAs(other) === countedAs(decision),
  );
}

/** Prefixes are left out: `ADR-12` in the heading and `12` in the name are one number. */
function isMismatch({ number, headingNumber, file }: Decision): boolean {
  if (number?.source !== 'file-name' || !headingNumber) return false;
  const written = digitsOf(headingNumber.value);
  if (written === undefined || written === digitsOf(number.value)) return false;
  // `0012-404-pages.md` with the heading `404: ...` has its subject there, not its number.
  return !numbersIn(file).includes(written);
}

function digitsOf(value: string): number | undefined {
  const digits = /\d+$/.exec(value)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** The numbers in the name of the file and of its folder. */
function numbersIn(file: string): readonly number[] {
  const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
  const names = `${baseNameOf(folder)} ${baseNameOf(file)}`;
  return [...names.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}
