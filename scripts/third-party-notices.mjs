import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** A file of a package that tells its licence, or what the licence wants to be told on. */
const isNotice = name => /^(?:licen[cs]e|copying|notice|third-?party-?notices)/i.test(name);

/**
 * The packages of which something is in the bundles, by name: `name`, `version`, `license` as their manifest says it,
 * `source` where their source is, and the `texts` that go with them. `metafiles` are esbuild's.
 */
export function listBundledPackages(metafiles) {
  const folders = new Set(metafiles.flatMap(listFolders));
  return [...folders].map(readPackage).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** One text with the terms of every bundled package. A text that many of them share stands there once. */
export function createNotices(packages) {
  const owners = new Map();
  for (const { name, version, license, source, texts } of packages) {
    const text = texts.join('\n\n');
    const line = `${name} ${version} (${license}), ${source}`;
    owners.set(text, [...(owners.get(text) ?? []), line]);
  }
  const sections = [...owners].map(([text, lines]) => `${lines.join('\n')}\n\n${text}\n`);
  return [introduction, ...sections].join(`\n${'-'.repeat(80)}\n\n`);
}

const introduction = `Cairn holds parts of the packages below, in the version that is named, without changes
other than being bundled. Their source is at the address that is named, and in the npm package of that
name and version. Where there is a choice of licences, DOMPurify is used under the Apache License 2.0.
`;

function listFolders({ outputs }) {
  return Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []);
}

function readPackage(folder) {
  const read = name => readFileSync(join(root, folder, name), 'utf8');
  const { name, version, license = 'see below', repository } = JSON.parse(read('package.json'));
  const address = typeof repository === 'string' ? repository : repository?.url;
  const source = (address ?? 'npm').replace(/^git\+|\.git$/g, '');
  const texts = readdirSync(join(root, folder)).filter(isNotice).sort().map(read);
  if (texts.length === 0) throw new Error(`${name} has no text of its licence.`);
  return { name, version, license, source, texts: texts.map(text => text.trim()) };
}

function keyOf({ name, version }) {
  return `${name} ${version}`;
}
