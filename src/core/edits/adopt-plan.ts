import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import type { ProjectEdit } from '../model/project-edit.ts';

/** Has a Markdown file that only looks like a plan say that it is one. */
export function adoptPlan(project: Project, { file, detected }: Plan): ProjectEdit | undefined {
  const content = project.files.get(file)?.content;
  if (detected !== 'likely' || content?.kind !== 'text') return undefined;
  const open = /^---[ \t]*(?:\r\n|\n|\r)/.exec(content.text)?.[0];
  const key = 'migration-plan: "1.0"\n';
  const at = open?.length ?? 0;
  const newText = open === undefined ? `---\n${key}---\n\n` : key;
  return { files: [{ kind: 'change', file, edits: [{ span: { start: at, end: at }, newText }] }] };
}
