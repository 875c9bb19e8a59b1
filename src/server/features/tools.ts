import { oneLine, taggedText } from '../../core/text/encode.ts';
import { upperFirst } from '../../core/text/upper-first.ts';
import type { ToolResult } from '../../core/tools/present-answer.ts';
import type { Answerable } from '../../core/tools/read-question.ts';
import type { ToolInput } from '../../core/tools/tool.ts';
import { askToolMethod, type ToolAnswer, type ToolQuestion } from '../../protocol/tools.ts';
import { loadEngine } from '../load-engine.ts';
import { compareWithin } from '../session/compare-within.ts';
import type { FolderSnapshot, Workspace } from '../workspace.ts';
import type { Feature } from './feature.ts';

/** Answers language models about all folders, from the texts as they are in the editor. */
export const tools: Feature = {
  capabilities: {},

  register({ answer, workspace }) {
    const failed = { text: 'Cairn failed on this question.' };
    answer(askToolMethod, failed, (question: ToolQuestion) => answerTool(workspace, question));
  },
};

async function answerTool(
  workspace: Workspace,
  { tool, given }: ToolQuestion,
): Promise<ToolAnswer> {
  const { readQuestion } = await loadEngine();
  const request = readQuestion(tool, given);
  if (request.kind === 'refused') return { text: request.result.text };
  const folders = await workspace.snapshots();
  if (folders.length === 0) return { text: 'No folder is open that could be read.' };
  const results: { readonly found: FolderSnapshot; readonly result: ToolResult }[] = [];
  for (const found of folders) {
    results.push({ found, result: await answerFolder(found, request) });
  }
  // A question that only one folder knows an answer to was about that folder.
  const answered = results.filter(({ result }) => !result.isRefused);
  const shown = answered.length > 0 ? answered : results.slice(0, 1);
  const texts = shown.map(({ found, result }) =>
    folders.length === 1 ? result.text : `${headOf(found)}\n${result.text}`,
  );
  return { text: texts.join('\n\n') };
}

async function answerFolder(found: FolderSnapshot, request: Answerable): Promise<ToolResult> {
  const { folder, session, snapshot } = found;
  const { project, analysis, facts } = snapshot;
  const pathOf = (file: string) => file;
  const input: ToolInput = { project, analysis, facts, folder: folder.path, pathOf, notes: [] };
  if (request.kind === 'project') return request.answer(input);
  const engine = await loadEngine();
  const base = await session.readBase(request.base, [...project.files.values()]);
  if (base.kind === 'unknown') {
    const reason = `There is nothing to compare with: ${base.reason}.`;
    return engine.presentRefusal({ kind: 'refused', reason });
  }
  const before = session.readOther(engine, base.files);
  const changes = await session.readChanges(request.base, base);
  const compared = await compareWithin(engine, before, snapshot, changes);
  if (compared.kind === 'unknown') {
    const reason = `${upperFirst(compared.reason)}.`;
    return engine.presentRefusal({ kind: 'refused', reason });
  }
  const { review, findings } = compared;
  return request.answer({ ...input, review, findings, base });
}

/** Which of several folders an answer is about. */
function headOf({ folder }: FolderSnapshot): string {
  return `In the folder ${taggedText(oneLine(folder.path))}:`;
}
