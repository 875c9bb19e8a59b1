import type { Detection } from '../../model/plan/plan.ts';
import type { YamlNode } from '../../parse/yaml/yaml-tree.ts';
import { baseNameOf } from '../../text/path.ts';
import type { Reading } from '../configuration/reading.ts';
import type { MarkdownDocument, YamlDocument } from '../document.ts';
import { isOtherName } from './looks-like-plan.ts';
import { holdsBoxes } from './markdown/find-steps/collect-boxes.ts';

type Document = MarkdownDocument | YamlDocument;

/** Whether a document says that it is a plan, or its name does; undefined where neither. */
export function detectPlan(
  document: Document,
  { isPlan }: Reading,
): Exclude<Detection, 'likely'> | undefined {
  if (isDeclared(document)) return 'declared';
  if (isPlanName(document.path)) return 'named';
  const isAmong = isPlan || isAmongPlans(document.path);
  return isAmong && !isIndex(document) ? 'named' : undefined;
}

function isDeclared(document: Document): boolean {
  const isBare = document.kind === 'markdown' && !document.tree.frontMatter;
  // Without the word there is no key, so the text need not be parsed.
  if (isBare || !namesPlanKey(document.text)) return false;
  const { kind, text, tree } = document;
  const root = kind === 'yaml' ? tree.root : tree.frontMatter?.yaml.root;
  if (holdsKey(root)) return true;
  // The key counts also in a file that is so broken that there is no map.
  return kind === 'yaml' && root?.kind !== 'map' && /^migration-plan[ \t]*:/m.test(text);
}

function namesPlanKey(text: string): boolean {
  return /migration[-_]?plan/i.test(text);
}

/** Whether a file may be a plan, by its name and its text alone. */
export function mayBePlan(path: string, text: string, { isPlan }: Reading): boolean {
  return isPlan || isPlanPath(path) || namesPlanKey(text);
}

function holdsKey(root: YamlNode | undefined): boolean {
  if (root?.kind !== 'map') return false;
  return root.entries.some(({ key }) => /^migration[-_]?plan$/i.test(key));
}

/** Whether a file that cannot be read would be a plan, by its name or its folder. */
export function isPlanPath(path: string): boolean {
  return isPlanName(path) || isAmongPlans(path);
}

function isPlanName(path: string): boolean {
  const name = baseNameOf(path).toLowerCase();
  if (/\.migration\.(?:ya?ml|md)$/.test(name)) return true;
  return /^migration[-_]plan|-migration-plan/.test(name);
}

function isAmongPlans(path: string): boolean {
  return /(?:^|\/)docs\/migrations\//i.test(path);
}

/** A README in the folder of the plans is a plan only where it holds boxes. */
function isIndex(document: Document): boolean {
  if (document.kind === 'yaml' || !isOtherName(document.path)) return false;
  return !holdsBoxes(document.tree.blocks);
}
