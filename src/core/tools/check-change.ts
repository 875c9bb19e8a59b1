import type { Finding, Severity } from '../model/finding.ts';
import { textOf } from '../model/project.ts';
import { createLoudness, ownFindings } from '../model/review/change-words.ts';
import type { ArchitecturalChange } from '../model/review/review.ts';
import { createPlaces } from '../reports/places.ts';
import { createChangePlaces, createFindingPlaces } from '../reports/review/review-places.ts';
import { checkProject } from '../rules/common/check-project.ts';
import { count } from '../text/count.ts';
import type { ChangeInput, ChangeTool, Claim, ClaimPlace } from './tool.ts';

/** What the files as they are now do to the architecture, against the commit where they began. */
export const checkChange: ChangeTool = {
  kind: 'change',
  name: 'check_change',
  title: 'Check a change',
  description:
    'Compares the files as they are now, edits that are not committed included, with the commit where the branch began: what changes in decisions and plans, what rules object to, and what is wrong in the decisions and plans that changed. Ask when you have changed something, before you say that it is done.',
  parameters: [
    {
      name: 'base',
      kind: 'text',
      need: 'optional',
      description:
        'A branch, a tag or a commit to compare with; without it the default branch. HEAD shows only what is not committed.',
    },
  ],

  answer: input => {
    const { changes } = input.review;
    const findings = ownFindings(input.findings, changes);
    const problems = findProblems(input);
    const loudnessOf = createLoudness(input.findings);
    const parts = [
      count(changes.length, 'change'),
      count(findings.length, 'objection'),
      `${count(problems.length, 'finding')} in changed files`,
    ];
    return {
      kind: 'answer',
      summary: `Against commit ${input.base.commit.slice(0, 12)}: ${parts.join(', ')}.`,
      claims: [
        ...findings.map(finding => {
          const { line, file } = createFindingPlaces(input)(finding);
          const place = { file, line, isInBase: finding.side === 'base' };
          return findingClaim(finding, place);
        }),
        ...changes.map(change => changeClaim(input, change, loudnessOf(change))),
        ...problems.map(finding => findingClaim(finding, createPlaces(input)(finding.place))),
      ],
    };
  },
};

/** What the rules find in files whose text differs, beside what the review tells of. */
function findProblems({ review, findings, project, analysis }: ChangeInput): readonly Finding[] {
  const keyOf = ({ rule, message }: Finding) => `${rule}\n${message}`;
  const told = new Set(findings.map(keyOf));
  const isSame = (file: string) => textOf(review.base.project, file) === textOf(project, file);
  return checkProject(project, analysis).filter(
    finding =>
      finding.severity !== 'information' &&
      !isSame(finding.place.file) &&
      !told.has(keyOf(finding)),
  );
}

function findingClaim(
  { severity, message, rule }: Pick<Finding, 'severity' | 'message' | 'rule'>,
  place: ClaimPlace,
): Claim {
  return { about: 'finding', state: severity, text: `${message} [${rule}]`, places: [place] };
}

/** A rule that objects to just this change says how loud it is. */
function changeClaim(input: ChangeInput, change: ArchitecturalChange, severity: Severity): Claim {
  const { base, head } = createChangePlaces(input)(change);
  const places = head ? [head] : base ? [{ ...base, isInBase: true }] : [];
  const state = severity === 'information' ? change.group : `${severity}, ${change.group}`;
  return { about: 'change', state, text: change.message, places };
}
