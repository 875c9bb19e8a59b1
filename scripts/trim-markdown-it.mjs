/**
 * What of the packages of markdown-it runs where blocks alone are read: a recogniser of links is made and never asked,
 * and entities in the target of a link are decoded, which nobody reads.
 */
const kept = {
  entities: 'exports.decodeHTMLStrict = text => text;',
  'linkify-it': 'exports.LinkifyIt = class {};',
  mdurl: 'module.exports = {};',
  'punycode.js': 'module.exports = {};',
  'uc.micro': 'module.exports = {};',
};

/** An esbuild plugin that leaves out what markdown-it needs for inline text and for HTML. */
export const trimMarkdownIt = {
  name: 'trim-markdown-it',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ importer, path }) => {
      const isNeeded = !/[\\/]node_modules[\\/]markdown-it[\\/]/.test(importer);
      return isNeeded || !Object.hasOwn(kept, path) ? undefined : { path, namespace: 'trimmed' };
    });
    build.onLoad({ filter: /./, namespace: 'trimmed' }, ({ path }) => ({ contents: kept[path] }));
  },
};
