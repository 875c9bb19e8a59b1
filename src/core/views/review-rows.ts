import type { Consequence } from '../analysis/history/step-versions.ts';
import { conditionWord, consequenceText } from '../analysis/words/consequence-text.ts';
import type { Severity } from '../model/finding.ts';
import type { ArchitecturalChange, ReviewFinding } from '../model/review/review.ts';
import { shownTitle } from '../parse/shown-title.ts';
import { baseNameOf } from '../text/path.ts';
import type { GovernedFile } from './governed-files.ts';
import { stepIcon } from './step-icon.ts';
import { leaf, type TreeIcon, type TreeNode } from './tree-node.ts';

type UniqueId = (wanted: string) => string;

/** One thing that differs: what became of it, and in which file. */
export function changeRow(
  change: ArchitecturalChange,
  loudness: Severity,
  uniqueId: UniqueId,
): TreeNode {
  const { base, head, message, fingerprint } = change;
  const place = head ?? base;
  const { label, title } = apart(withoutGroup(change));
  return {
    ...leaf,
    id: uniqueId(`change ${fingerprint}`),
    kind: 'change',
    label,
    description: title ?? (place ? baseNameOf(place.file) : ''),
    tooltip: [message, ...goneLines(change), place?.file ?? ''],
    icon: loudness === 'information' ? kindIcon(change) : severityIcons[loudness],
    place,
    ...(head ? {} : { side: 'base' }),
    sides: { base, head },
  };
}

/** What a rule reports beside the changes. */
export function findingRow(finding: ReviewFinding, uniqueId: UniqueId): TreeNode {
  const { rule, severity, message, place, side } = finding;
  return {
    ...leaf,
    id: uniqueId(`finding ${rule} ${finding.fingerprint}`),
    kind: 'finding',
    label: message,
    description: rule,
    tooltip: [message, rule, place.file],
    icon: severityIcons[severity],
    place,
    ...(side === 'base' ? { side } : {}),
    sides: side === 'base' ? { base: place, head: undefined } : { base: undefined, head: place },
  };
}

/** A step that nobody wrote about: its condition before and now. */
export function consequenceRow(
  consequence: Consequence,
  today: string,
  uniqueId: UniqueId,
): TreeNode {
  const { base, head } = consequence;
  const { plan, step, state } = head;
  const before = conditionWord(base.state?.condition);
  const reasons = state?.reasons.map(({ message }) => message) ?? [];
  const place = { file: plan.file, span: step.idSpan };
  return {
    ...leaf,
    id: uniqueId(`consequence ${plan.file}/${step.id}`),
    kind: 'consequence',
    label: shownTitle(step.title),
    description: consequenceText(consequence, today),
    tooltip: [shownTitle(step.title), `Before: ${before}.`, ...reasons, plan.file],
    icon: stepIcon(step, state),
    place,
    sides: { base: { file: base.plan.file, span: base.step.idSpan }, head: place },
  };
}

/** A file that commits or edits changed, with what governs it. */
export function governedRow({ file, names, reasons }: GovernedFile, uniqueId: UniqueId): TreeNode {
  const place = { file, span: { start: 0, end: 0 } };
  return {
    ...leaf,
    id: uniqueId(`governed ${file}`),
    kind: 'governed',
    label: file,
    description: names.join(', '),
    tooltip: [file, ...reasons],
    icon: { name: 'law', color: 'charts.blue' },
    place,
  };
}

/** Behind the name of its group, a sentence need not say again that a safeguard is weakened. */
function withoutGroup({ group, message }: ArchitecturalChange): string {
  if (group !== 'safety-weakened' && group !== 'safety-strengthened') return message;
  const changed = message.replace(/^Safeguard (?:weakened|strengthened) on /, '');
  if (changed !== message) return changed;
  return message.replace(/^Safeguard [a-z]/, start => start.slice(-1).toUpperCase());
}

/** `ADR-6 "Publish changes": proposed → accepted.` with the title behind: what became of it is not cut. */
function apart(sentence: string): { readonly label: string; readonly title?: string } {
  const [, name = '', title, rest = ''] = /^(\S+) "([^"]+)": (.+)$/s.exec(sentence) ?? [];
  if (title === undefined) return { label: sentence };
  // A path would cut it off: a record without a number is called by its title.
  if (name.includes('/')) return { label: `${title}: ${rest}`, title: baseNameOf(name) };
  return { label: `${name}: ${rest}`, title };
}

/** The text of what is gone, unless it is said already: as much as can be read in passing. */
function goneLines({ base, head, message }: ArchitecturalChange): readonly string[] {
  const text = base?.text.trim() ?? '';
  if (head || text === '' || message.includes(text)) return [];
  const lines = text.split('\n');
  const more = lines.length > mostLines ? ['…'] : [];
  return ['It was:', ...lines.slice(0, mostLines), ...more];
}

const mostLines = 8;

function kindIcon({ base, head }: ArchitecturalChange): TreeIcon {
  if (!base) return { name: 'diff-added', color: 'charts.green' };
  if (!head) return { name: 'diff-removed', color: 'charts.red' };
  return { name: 'diff-modified', color: 'descriptionForeground' };
}

const severityIcons: Readonly<Record<Severity, TreeIcon>> = {
  error: { name: 'error', color: 'charts.red' },
  warning: { name: 'warning', color: 'editorWarning.foreground' },
  information: { name: 'info', color: 'charts.blue' },
};
