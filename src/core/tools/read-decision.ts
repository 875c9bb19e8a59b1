import { findDecision } from '../analysis/names/references.ts';
import { tellDecision } from '../features/describe/describe-decision.ts';
import { type Decision, nameOf, statusOf } from '../model/decision.ts';
import { textOf } from '../model/project.ts';
import { createPlaces } from '../reports/places.ts';
import { count } from '../text/count.ts';
import { namesText } from '../text/names-text.ts';
import { sliceOf } from '../text/span.ts';
import { claimOfLine } from './claim-of-line.ts';
import { pathInProject } from './path-in-project.ts';
import { type ProjectTool, refuseTool, type ToolInput, type ToolRefusal } from './tool.ts';

/** One decision: what is known of it, then its whole text. */
export const readDecision: ProjectTool = {
  kind: 'project',
  name: 'read_decision',
  title: 'Read an architecture decision',
  description:
    'Gives one architecture decision record: its status and why it was read so, its people and relations, and its whole text.',
  parameters: [
    {
      name: 'decision',
      kind: 'text',
      need: 'required',
      description: 'A number such as 42, an id such as ADR-0042, or the path of the record.',
    },
  ],

  answer: (input, given) => {
    const decision = choose(input, given.get('decision')?.[0] ?? '');
    if (decision.kind === 'refused') return decision;
    const show = createPlaces(input);
    const { file, span } = decision;
    const text = sliceOf(textOf(input.project, file) ?? '', span);
    const kind = { about: 'decision', state: statusOf(decision) } as const;
    const lines = tellDecision(input.project, input.analysis, decision);
    return {
      kind: 'answer',
      summary: `One decision, whose status is ${statusOf(decision)}.`,
      claims: [
        ...lines.map(line => claimOfLine(kind, line, show)),
        { about: 'text', state: undefined, text, places: [show({ file, span })] },
      ],
    };
  },
};

function choose({ project, folder }: ToolInput, written: string): Decision | ToolRefusal {
  const path = pathInProject(folder, written);
  const own = project.decisions.filter(({ file }) => file === path);
  const { candidates } = findDecision(project, written, '');
  const [first, ...others] = own.length > 0 ? own : candidates;
  if (first && (others.length === 0 || own.length > 0)) return first;
  if (!first) {
    const number = count(project.decisions.length, 'decision');
    return refuseTool(`There is no decision "${written}" among ${number}.`);
  }
  const names = [first, ...others].map(each => `${nameOf(each)} in ${each.file}`);
  return refuseTool(`"${written}" may be several decisions: ${namesText(names, 12)}.`);
}
