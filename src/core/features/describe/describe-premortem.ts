import { isOpenRisk, type Premortem, type Risk, scoreOf } from '../../model/plan/premortem.ts';
import type { Day, Sourced } from '../../model/value.ts';
import { count } from '../../text/count.ts';
import { dayText } from '../../text/day-text.ts';
import { link, plain, type RichLine, type Segment } from '../../text/rich.ts';
import { shorten } from '../../text/shorten.ts';

/** More of them are not read. */
const mostRisks = 5;
/** The file has it whole. */
const longestWords = 160;

/** Whether it was held, and what is written of each risk that is not settled, the heaviest first. */
export function describePremortem(premortem: Premortem, today: Day): readonly RichLine[] {
  const { held, risks, place } = premortem;
  const open = risks
    .filter(risk => isOpenRisk(risk) || risk.isUnclear)
    .toSorted((a, b) => (scoreOf(b) ?? 0) - (scoreOf(a) ?? 0));
  const rest = open.length - mostRisks;
  return [
    [held ? heldLink(held, place.file, today) : plain('It was not held yet.')],
    ...open.slice(0, mostRisks).flatMap(risk => describeRisk(risk, place.file)),
    ...(rest > 0 ? [[plain(`And ${count(rest, 'more open risk')}.`)]] : []),
  ];
}

function heldLink({ value, span }: Sourced<Day>, file: string, today: Day): Segment {
  return link(`${value <= today ? 'Held' : 'To be held'} on ${dayText(value, today)}`, {
    file,
    span,
  });
}

function describeRisk(risk: Risk, file: string): readonly RichLine[] {
  const { id, scenario, owner, isUnclear, span } = risk;
  const score = scoreOf(risk);
  const name = [id?.value, scenario && shorten(scenario.value, longestWords)];
  const facts = [
    score === undefined ? 'score not known' : `score ${score}`,
    ...(isUnclear ? ['status not known'] : []),
    ...(owner ? [owner.value] : []),
  ];
  const written = (['signal', 'mitigation', 'contingency'] as const).flatMap(what => {
    const words = risk[what];
    if (!words) return [];
    const said = plain(` ${shorten(words.value, longestWords)}`);
    return [[link(what, { file, span: words.span }), said]];
  });
  return [
    [
      plain('⚠ '),
      link(name.filter(Boolean).join(' ') || 'A risk without a name', { file, span }),
      plain(` · ${facts.join(' · ')}`),
    ],
    ...written,
  ];
}
