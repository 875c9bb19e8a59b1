/** The parts that mermaid loads on demand and that Cairn's pictures need: flowcharts, laid out by dagre. */
const kept = /\/(?:flowDiagram|dagre)-\w+\.mjs$/;

/**
 * An esbuild plugin that leaves out what mermaid only loads on demand: other diagrams and layouts, formulas,
 * sets of icons. Asking for one of them is an error in the page, as any other broken diagram is.
 */
export const trimMermaid = {
  name: 'trim-mermaid',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ kind, importer, path }) => {
      const isOnDemand =
        kind === 'dynamic-import' && /[\\/]node_modules[\\/]mermaid[\\/]/.test(importer);
      return isOnDemand && !kept.test(path) ? { path, namespace: 'left-out' } : undefined;
    });
    build.onLoad({ filter: /./, namespace: 'left-out' }, ({ path }) => ({
      contents: `throw new Error(${JSON.stringify(`This build has no ${path}.`)});`,
    }));
  },
};
