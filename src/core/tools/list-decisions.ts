import { placeOfDecision } from '../features/places.ts';
import { decisionStatuses, statusOf } from '../model/decision.ts';
import { createPlaces } from '../reports/places.ts';
import { count } from '../text/count.ts';
import { decisionNote } from '../views/decision-note.ts';
import { nameDecision } from './name-things.ts';
import type { ProjectTool } from './tool.ts';

/** All decisions with their status, in the order of their files. */
export const listDecisions: ProjectTool = {
  kind: 'project',
  name: 'list_decisions',
  title: 'List architecture decisions',
  description:
    'Lists the architecture decision records of the project with status and day. A status that is not written or not understood is unknown, never accepted.',
  parameters: [
    {
      name: 'status',
      kind: 'text',
      need: 'optional',
      description: 'Only decisions of this status.',
      choices: [...decisionStatuses, 'unknown'],
    },
  ],

  answer: (input, given) => {
    const [status] = given.get('status') ?? [];
    const { decisions } = input.project;
    const found = decisions.filter(each => status === undefined || statusOf(each) === status);
    const show = createPlaces(input);
    const of = status === undefined ? '' : ` of ${count(decisions.length, 'decision')}`;
    return {
      kind: 'answer',
      summary:
        status === undefined
          ? `${count(found.length, 'decision')}.`
          : `${found.length}${of} have this status.`,
      claims: found.map(decision => ({
        about: 'decision',
        state: statusOf(decision),
        text: `${nameDecision(decision)}: ${decisionNote(input.project, decision, input.analysis.today)}.`,
        places: [show(placeOfDecision(decision))],
      })),
    };
  },
};
