import mermaid from 'mermaid';
import type { Diagram } from '../protocol/diagram.ts';

interface Room {
  readonly clientWidth: number;
  readonly clientHeight: number;
}

let isPrepared = false;

/**
 * The picture as an SVG element that is not yet in the page, growing in the direction in which
 * there is more room. Rejects where mermaid cannot draw.
 */
export async function drawDiagram(diagram: Diagram, room: Room): Promise<SVGSVGElement> {
  prepare();
  const isTall = room.clientHeight > room.clientWidth;
  const text = isTall ? diagram.text.replace(/^flowchart LR/, 'flowchart TB') : diagram.text;
  const { svg } = await mermaid.render('picture', text);
  // Parsed as XML, no script in it would run even without the policy of the page.
  const parsed = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  if (!parsed) throw new Error('mermaid gave no picture.');
  return document.adoptNode(parsed);
}

/** The limits of the picture are checked where its text is made; these only must not be lower. */
function prepare(): void {
  if (isPrepared) return;
  isPrepared = true;
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    secure: [
      'secure',
      'securityLevel',
      'startOnLoad',
      'maxTextSize',
      'maxEdges',
      'theme',
      'themeVariables',
      'themeCSS',
      'flowchart',
      'layout',
      'fontFamily',
    ],
    layout: 'dagre',
    look: 'classic',
    theme: 'base',
    // Texts are measured in this font, so the style sheet must not change it.
    fontFamily,
    themeVariables: { fontFamily, fontSize },
    htmlLabels: true,
    flowchart: {
      htmlLabels: true,
      curve: 'basis',
      nodeSpacing: 28,
      rankSpacing: 48,
      padding: 12,
      wrappingWidth: 240,
    },
    deterministicIds: true,
    maxEdges: 2_000,
    maxTextSize: 500_000,
    suppressErrorRendering: true,
  });
}
