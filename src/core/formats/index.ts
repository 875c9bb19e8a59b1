import type { DecisionFormat } from './decision-format.ts';
import { madr2 } from './madr-2.ts';
import { madr3 } from './madr-3.ts';
import { madr4 } from './madr-4.ts';
import { nygard } from './nygard.ts';

/** Every way of writing a decision that has a name, the most particular one first. */
export const decisionFormats: readonly DecisionFormat[] = [madr4, madr2, madr3, nygard];
