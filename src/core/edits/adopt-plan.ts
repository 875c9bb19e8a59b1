import { readProject } from '../formats/read-project.ts';
import type { Plan } from '../model/plan/plan.ts';
import { type Project, textOf } from '../model/project.ts';
import { changeIn, type ProjectEdit } from '../model/project-edit.ts';
import { findFrontMatter, parseFrontMatter } from '../parse/front-matter.ts';
import { applyTextEdits, type TextEdit } from '../text/text-edit.ts';

/**
 * Has a Markdown file that only looks like a plan say that it is one. Undefined where its front
 * matter is written in a way that takes no further line.
 */
export function adoptPlan(project: Project, plan: Plan): ProjectEdit | undefined {
  const { file, detected } = plan;
  const text = textOf(project, file);
  if (detected !== 'likely' || text === undefined) return undefined;
  const edit = keyEdit(text);
  if (!edit || !isAdopted(plan, applyTextEdits(text, [edit]))) return undefined;
  return changeIn(file, edit);
}

function keyEdit(text: string): TextEdit | undefined {
  const key = 'migration-plan: "1.0"\n';
  const inside = findFrontMatter(text);
  if (inside) return { span: { start: inside.start, end: inside.start }, newText: key };
  // What is no YAML has other readers, which find it at the start of the file only.
  if (parseFrontMatter(text)) return undefined;
  return { span: { start: 0, end: 0 }, newText: `---\n${key}---\n\n` };
}

/** Whether the text says now that it is a plan, and still says all that it said. */
function isAdopted({ file, steps }: Plan, text: string): boolean {
  const [plan] = readProject([{ path: file, content: { kind: 'text', text } }]).plans;
  return plan?.detected === 'declared' && plan.isWhole && plan.steps.length === steps.length;
}
