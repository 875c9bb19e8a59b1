/**
 * Libraries that a start rarely needs, with all that is used of each. To read code costs time though it is never
 * run, so each lies in a bundle of its own, which is loaded when something of it is used for the first time.
 */
const libraries = {
  'ical.js': ['default'],
  'markdown-it': ['default'],
  re2js: ['RE2JS', 'RE2JSException'],
  semver: ['intersects', 'major', 'minor', 'subset', 'valid', 'validRange'],
  'temporal-polyfill': ['Temporal'],
  yaml: ['isAlias', 'isMap', 'isScalar', 'isSeq', 'parseDocument'],
};

/** A bundle of each: the text that is bundled, and the name of its file. */
export function listLibraries() {
  return Object.entries(libraries).map(([library, names]) => ({
    contents: `export { ${names.join(', ')} } from ${JSON.stringify(library)};`,
    file: fileOf(library),
  }));
}

/** An esbuild plugin that puts in their place what loads them. */
export const laterLibraries = {
  name: 'later-libraries',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path, namespace }) => {
      if (namespace === 'later') return { path, external: true };
      return Object.hasOwn(libraries, path) ? { path, namespace: 'later' } : undefined;
    });
    build.onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
      contents: `${loaderOf(path)}\n${libraries[path].map(exportOf).join('\n')}`,
    }));
  },
};

function fileOf(library) {
  return `${library.replace(/\.js$/, '')}.cjs`;
}

/** What is used of a library is a function, a class or an object with functions: a proxy stands for each. */
function loaderOf(library) {
  return `
    let loaded;
    const load = () => (loaded ??= require('./${fileOf(library)}'));
    const later = name => new Proxy(function () {}, {
      get: (_, key) => load()[name][key],
      apply: (_, self, args) => load()[name](...args),
      construct: (_, args) => new (load()[name])(...args),
    });`;
}

function exportOf(name) {
  const stand = `/* @__PURE__ */ later('${name}')`;
  return name === 'default' ? `export default ${stand};` : `export const ${name} = ${stand};`;
}
