import { calendar } from './calendar.ts';
import { diagram } from './diagram.ts';
import { list } from './list.ts';
import type { Verb } from './verb.ts';

/** Every verb, in the order in which the help names them. */
export const verbs: readonly Verb[] = [list, diagram, calendar];
