import { shareOf } from '../../analysis/evidence/measured-progress.ts';
import { measureForecastText } from '../../analysis/forecast/forecast-text.ts';
import { trendText } from '../../analysis/past/trend.ts';
import type { MeasureState } from '../../model/analysis/measure-state.ts';
import { overlaySymbols } from '../../model/analysis/symbols.ts';
import type { Day } from '../../model/value.ts';
import { percentText } from '../../text/percent-text.ts';
import type { Row } from '../align-rows.ts';
import { placePart, type ShowPlace } from '../places.ts';
import { part } from '../text-line.ts';
import type { PlanStatusReport } from './plan-status.ts';

/** How the measures of a plan went on, those of which something is known. */
export function measureRows(report: PlanStatusReport, show: ShowPlace): Row[] {
  return report.measures.flatMap(measure => {
    const { evidence, regression } = measure;
    const isNews = regression && !isSaid(report, measure);
    const words = [...(isNews ? [clauseOf(measure)] : []), ...trendWords(measure, report.today)];
    if (words.length === 0) return [];
    return {
      mark: isNews ? part(`  ${overlaySymbols.regressed}`, 'bad') : part('  ·', 'quiet'),
      cells: [
        part(evidence.id.value, isNews ? 'plain' : 'quiet'),
        part(words.join(' · '), isNews ? 'plain' : 'quiet'),
        placePart(show({ file: report.plan.file, span: evidence.id.span })),
      ],
    };
  });
}

/** What is not known is said where somebody asks for it. */
function trendWords(measure: MeasureState, today: Day): readonly string[] {
  const { trend, forecast } = measure;
  if (trend?.kind !== 'known') return [];
  const text = forecast?.kind === 'known' ? [measureForecastText(forecast, today, undefined)] : [];
  return [trendText(trend), ...text, ...wayWords(measure)];
}

/** What the progress of a measure is counted from is not where its last weeks began. */
function wayWords(measure: MeasureState): readonly string[] {
  const { begin, evidence } = measure;
  const share = shareOf(measure);
  if (!begin || !evidence.target || share === undefined) return [];
  return [`${percentText(share)} of the way from ${begin.value} to ${evidence.target.value}`];
}

/** A step that ends by the measure has said it. */
function isSaid({ concerns }: PlanStatusReport, { regression }: MeasureState): boolean {
  const message = regression?.message ?? '';
  return concerns.some(({ state }) =>
    state.overlays.some(({ reason }) => reason.message.includes(message)),
  );
}

function clauseOf({ evidence, regression }: MeasureState): string {
  const text = regression?.message.replace(/\.$/, '') ?? '';
  const name = `${evidence.id.value} `;
  return text.startsWith(name) ? text.slice(name.length) : text;
}
