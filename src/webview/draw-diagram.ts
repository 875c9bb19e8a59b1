import mermaid from 'mermaid';
import type { Diagram } from '../protocol/diagram.ts';
import { chooseColumns, type Size } from './choose-columns.ts';
import { element } from './element.ts';
import { liftFrames } from './lift-frames.ts';
import { placeLabels } from './place-labels.ts';
import { routeEdges } from './route-edges.ts';
import { stackPicture } from './stack-picture.ts';

/** Greater than what the core makes of a plan: a picture over a limit is an error, not an answer. */
const maxTextSize = 500_000;
const maxEdges = 2_000;

export interface Drawing {
  /** Not yet in the page. */
  readonly picture: SVGSVGElement;
  /** How large it is from left to right. */
  readonly sideways: Size;
}

/** The picture in the shape that suits a room. Rejects where mermaid cannot draw. */
export async function drawDiagram({ text, levels }: Diagram, room: Size): Promise<Drawing> {
  // mermaid itself would draw a picture of an error.
  if (text.length > maxTextSize) throw new Error('The picture has too much text.');
  prepare();
  const { svg } = await mermaid.render('picture', text);
  // A parsed document is inert; the policy of the page stands behind it.
  const parsed = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  if (!parsed) throw new Error('mermaid gave no picture.');
  // From here on only our style sheet counts, so that the picture follows the theme by itself.
  for (const style of parsed.querySelectorAll('style')) style.remove();
  const picture = document.adoptNode(parsed);
  const { width, height } = picture.viewBox.baseVal;
  const sideways = { width, height };
  const columns = chooseColumns(sideways, room);
  // Only what is in the page has a size, seen or not.
  const bench = element('div', 'bench', picture);
  document.body.append(bench);
  liftFrames(picture);
  if (columns === undefined) routeEdges(picture);
  else stackPicture(picture, levels, columns);
  placeLabels(picture);
  bench.remove();
  picture.remove();
  return { picture, sideways };
}

/** Before each picture: the font may be another one. Texts are measured in it. */
function prepare(): void {
  const { fontFamily, fontSize, color, backgroundColor } = getComputedStyle(document.body);
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    secure,
    layout: 'dagre',
    look: 'classic',
    theme: 'base',
    fontFamily,
    themeVariables: {
      fontFamily,
      fontSize,
      background: backgroundColor,
      primaryColor: backgroundColor,
      primaryTextColor: color,
      lineColor: color,
    },
    htmlLabels: true,
    flowchart: {
      htmlLabels: true,
      curve: 'basis',
      nodeSpacing: 24,
      rankSpacing: 44,
      padding: 10,
      wrappingWidth: 190,
      subGraphTitleMargin: { top: 4, bottom: 8 },
    },
    deterministicIds: true,
    maxEdges,
    maxTextSize,
    suppressErrorRendering: true,
  });
}

/** What the text of a diagram could never change, though ours does not try. */
const secure = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'theme',
  'themeVariables',
  'themeCSS',
  'flowchart',
  'htmlLabels',
  'layout',
  'look',
  'fontFamily',
  'deterministicIds',
  'dompurifyConfig',
];
