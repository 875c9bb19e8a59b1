import mermaid from 'mermaid';
import type { Diagram } from '../protocol/diagram.ts';

let isPrepared = false;

/** The picture as an SVG element that is not yet in the page. Rejects where mermaid cannot draw. */
export async function drawDiagram(diagram: Diagram): Promise<SVGSVGElement> {
  prepare();
  const { svg } = await mermaid.render('picture', diagram.text);
  // Parsed as XML, no script in it would run even without the policy of the page.
  const parsed = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  if (!parsed) throw new Error('mermaid gave no picture.');
  return document.adoptNode(parsed);
}

/** The limits of the picture are checked where its text is made; these only must not be lower. */
function prepare(): void {
  if (isPrepared) return;
  isPrepared = true;
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
    fontFamily: getComputedStyle(document.body).fontFamily,
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
