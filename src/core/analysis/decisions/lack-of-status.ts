import type { Decision } from '../../model/decision.ts';

/** What is told of a decision without a status: what the name of its folder or file says is a hint and no more. */
export function lackOfStatus({ placedAs }: Decision): string {
  const lack = 'no status written';
  return placedAs ? `${lack}, its folder or file is named “${placedAs.raw}”` : lack;
}
