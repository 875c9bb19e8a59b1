import { type Consequence, findConsequences } from '../../analysis/history/step-versions.ts';
import { consequenceText } from '../../analysis/words/consequence-text.ts';
import { createPlaces, type ShownPlace } from '../places.ts';
import { stepName } from '../step-name.ts';
import { conditionParts, noSymbol } from '../symbols.ts';
import type { TextPart } from '../text-line.ts';
import type { ReviewInput } from './review-input.ts';

/** What follows for a step in which nobody changed anything, as the reports show it. */
export interface ShownConsequence {
  readonly consequence: Consequence;
  /** The sign of the condition that it is in now. */
  readonly symbol: TextPart;
  readonly name: string;
  /** `waiting → blocked upstream by INC-118`. */
  readonly change: string;
  readonly place: ShownPlace;
}

/** All of them, in the order of plans and steps. */
export function showConsequences(input: ReviewInput): readonly ShownConsequence[] {
  const placeOf = createPlaces(input);
  const { today } = input.review.head.analysis;
  return findConsequences(input.review).map(consequence => {
    const { plan, step, state } = consequence.head;
    return {
      consequence,
      symbol: state ? conditionParts[state.condition] : noSymbol,
      name: stepName(step),
      change: consequenceText(consequence, today),
      place: placeOf({ file: plan.file, span: step.idSpan }),
    };
  });
}
