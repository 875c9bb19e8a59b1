/**
 * What a start rarely needs, with all that is used of it. To read code costs time though it is never run, so each
 * library lies in a bundle of its own, which is loaded when something of it is used for the first time.
 */
const libraries = {
  'ical.js': ['default'],
  'markdown-it': ['default'],
  re2js: ['RE2JS', 'RE2JSException'],
  semver: ['intersects', 'major', 'minor', 'subset', 'valid', 'validRange'],
  'temporal-polyfill': ['Temporal'],
  yaml: ['Composer', 'Parser', 'YAMLParseError', 'isAlias', 'isMap', 'isScalar', 'isSeq'],
};

/** Parts of Node.js, which are loaded then as well. */
export const parts = {
  child_process: ['fork', 'spawn', 'spawnSync'],
  crypto: ['createHash', 'randomBytes', 'randomUUID'],
  worker_threads: ['Worker'],
};

/** A bundle of each library: the text that is bundled, and the name of its file. */
export function listLibraries() {
  return Object.entries(libraries).map(([library, names]) => ({
    contents: `export { ${names.join(', ')} } from ${JSON.stringify(library)};`,
    file: fileOf(library),
  }));
}

/** An esbuild plugin that puts in the place of libraries what loads them. */
export const laterLibraries = later(/^[^.]/, path =>
  Object.hasOwn(libraries, path)
    ? { from: `./${fileOf(path)}`, names: libraries[path] }
    : undefined,
);

/** The same for parts of Node.js. */
export const laterParts = later(/^[^.]/, path => {
  const part = path.replace(/^node:/, '');
  return Object.hasOwn(parts, part) ? { from: part, names: parts[part] } : undefined;
});

function later(filter, find) {
  return {
    name: 'later',
    setup(build) {
      build.onResolve({ filter }, ({ path, namespace }) =>
        find(path) && namespace !== 'later' ? { path, namespace: 'later' } : undefined,
      );
      build.onResolve({ filter: /./, namespace: 'later' }, ({ path }) => ({
        path,
        external: true,
      }));
      build.onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
        contents: textOf(find(path)),
      }));
    },
  };
}

function fileOf(library) {
  return `${library.replace(/\.js$/, '')}.cjs`;
}

/** What is used is a function, a class or an object with functions: a proxy stands for each. */
function textOf({ from, names }) {
  return `
    let loaded;
    const load = () => (loaded ??= require('${from}'));
    const later = name => new Proxy(function () {}, {
      get: (_, key) => load()[name][key],
      apply: (_, self, args) => load()[name](...args),
      construct: (_, args) => new (load()[name])(...args),
    });
    ${names.map(exportOf).join('\n')}`;
}

function exportOf(name) {
  const stand = `/* @__PURE__ */ later('${name}')`;
  return name === 'default' ? `export default ${stand};` : `export const ${name} = ${stand};`;
}
