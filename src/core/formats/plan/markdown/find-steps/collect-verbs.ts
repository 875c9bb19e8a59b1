import { pushAll } from '../../../../text/push-all.ts';
import type { Section } from '../sections/section.ts';
import { explains } from '../sections/section-kind.ts';
import { areActions, isAction } from '../words/action-words.ts';

/** Headings beside each other of which most ask for something: a runbook without numbers. */
export function findVerbSections(root: Section): readonly Section[] {
  const found: Section[] = [];
  const visit = (section: Section): void => {
    const children = section.sections.filter(child => !explains(child));
    const verbs = children.filter(({ title, level }) => level > 1 && isAction(title));
    const areSteps = verbs.length >= 3 && areActions(children.map(({ title }) => title));
    if (areSteps) pushAll(found, verbs);
    else for (const child of children) visit(child);
  };
  visit(root);
  return found;
}
