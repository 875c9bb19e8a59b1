import { definition } from './definition.ts';
import { diagram } from './diagram.ts';
import type { Feature } from './feature.ts';
import { hover } from './hover.ts';
import { views } from './views.ts';

/** Everything the server answers, one line each. */
export const features: readonly Feature[] = [hover, definition, diagram, views];
