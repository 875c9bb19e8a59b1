import { wayBackText } from '../../analysis/words/way-back.ts';
import type { Reason } from '../../model/analysis/reason.ts';
import { overlaySymbols } from '../../model/analysis/symbols.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import type { Row } from '../align-rows.ts';
import { placePart, type ShowPlace } from '../places.ts';
import { part, type TextPart } from '../text-line.ts';
import type { PlanStatusReport } from './plan-status.ts';

/** So many days ahead are named. */
const mostDates = 3;

/** Why a plan cannot be read whole, and from where on. */
export function problemRows({ plan, problem }: PlanStatusReport, show: ShowPlace): Row[] {
  if (!problem) return [];
  return [
    {
      mark: part('  ✖', 'bad'),
      cells: [
        part('the file'),
        part(lowerFirst(problem.message.replace(/\.$/, ''))),
        placePart(show({ file: plan.file, span: problem.span })),
      ],
    },
  ];
}

/** What does not fit about the plan as a whole. */
export function markRows({ marks }: PlanStatusReport, show: ShowPlace): Row[] {
  return marks.map(({ kind, reason }) => ({
    mark: part(`  ${overlaySymbols[kind]}`, 'warning'),
    cells: [part('the plan'), part(reason.message.replace(/\.$/, '')), firstPlace(reason, show)],
  }));
}

/** The next days that somebody has to mind. */
export function dateRows({ dates }: PlanStatusReport, show: ShowPlace): Row[] {
  return dates.slice(0, mostDates).map(({ subject, what, place }, index) => ({
    mark: part(' ', 'quiet'),
    cells: [
      part(`${index === 0 ? 'next:' : 'then:'} ${subject}`, 'quiet'),
      part(what, 'quiet'),
      placePart(show(place)),
    ],
  }));
}

/** How far back the system can be taken, and by what. */
export function horizonRows({ horizon, today }: PlanStatusReport, show: ShowPlace): Row[] {
  if (!horizon) return [];
  const [way] = horizon.ways;
  const how = way && wayBackText(way, today);
  const words = [horizon.reason.message.replace(/\.$/, ''), ...(how ? [`first: ${how}`] : [])];
  return [
    {
      mark: part(' ', 'quiet'),
      cells: [
        part('way back', 'quiet'),
        part(words.join('; '), 'quiet'),
        firstPlace(horizon.reason, show),
      ],
    },
  ];
}

function firstPlace({ places: [place] }: Reason, show: ShowPlace): TextPart {
  return place ? placePart(show(place)) : part('');
}
