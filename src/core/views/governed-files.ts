import { createGoverning, type Governing } from '../analysis/decisions/governing.ts';
import { nameOf, statusOf } from '../model/decision.ts';
import type { Evaluated } from '../model/review/review.ts';
import { shownTitle } from '../parse/shown-title.ts';
import { namesText } from '../text/names-text.ts';
import type { FileMark } from './file-marks.ts';

/** A changed file that a decision in force or a started step names, and which ones do. */
export interface GovernedFile {
  /** From the project folder. */
  readonly file: string;
  /** `ADR-0042`, `dual-write`; never empty. */
  readonly names: readonly string[];
  /** A sentence for each of them: what it is, and whose word is due. */
  readonly reasons: readonly string[];
}

/** `changed` are files as commits name them, from the root of the repository. */
export function findGovernedFiles(
  { project, analysis }: Evaluated,
  changed: readonly string[],
): readonly GovernedFile[] {
  const governing = createGoverning(project, analysis.citations);
  const { prefix } = project;
  return changed.flatMap(path => {
    if (!path.startsWith(prefix)) return [];
    const file = path.slice(prefix.length);
    const { names, reasons } = describe(governing(file));
    return names.length === 0 ? [] : [{ file, names, reasons }];
  });
}

/** The mark of such a file in lists of files. */
export function governedMark({ file, names }: GovernedFile): FileMark {
  const tooltip = `Changed, and governed by ${namesText(names)}`;
  return { file, badge: '§', color: 'charts.blue', tooltip };
}

function describe({ decisions, steps }: Governing) {
  const inForce = decisions.filter(({ decision }) => statusOf(decision) === 'accepted');
  const started = steps.filter(({ step }) => {
    const status = step.status?.value;
    return status === 'in-progress' || status === 'verifying';
  });
  return {
    names: [...inForce.map(each => nameOf(each.decision)), ...started.map(({ step }) => step.id)],
    reasons: [
      ...inForce.map(({ decision, citedAt }) => {
        const title = decision.title ? ` "${shownTitle(decision.title)}"` : '';
        const people = decision.deciders.map(({ value }) => value);
        const why = citedAt === undefined ? '' : `, cited in line ${citedAt}`;
        return `${nameOf(decision)}${title} governs it${why}${byText('decided', people)}.`;
      }),
      ...started.map(({ plan, step }) => {
        const owners = step.owners.length > 0 ? step.owners : plan.owners;
        const people = owners.map(({ value }) => value);
        return `${step.id} "${shownTitle(step.title)}" works on it${byText('owned', people)}.`;
      }),
    ],
  };
}

function byText(verb: string, people: readonly string[]): string {
  return people.length === 0 ? '' : `, ${verb} by ${namesText(people)}`;
}
