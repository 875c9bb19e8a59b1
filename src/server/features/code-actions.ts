import type { CodeAction, CodeActionParams, Range } from 'vscode-languageserver-protocol';
import type { Finding } from '../../core/model/finding.ts';
import type { Fix } from '../../core/model/project-edit.ts';
import { oneLine } from '../../core/text/encode.ts';
import { toDiagnostic } from '../convert/to-diagnostic.ts';
import { type DocumentQuestion, toDocumentQuestion } from '../convert/to-question.ts';
import { toRange } from '../convert/to-range.ts';
import { toWorkspaceEdit } from '../convert/to-workspace-edit.ts';
import { guardAsync } from '../guard.ts';
import { loadEngine } from '../load-engine.ts';
import { MessageType } from '../protocol-numbers.ts';
import type { ProjectSession } from '../session/project-session.ts';
import type { Workspace } from '../workspace.ts';
import type { Feature } from './feature.ts';
import { adoptTitle } from './making.ts';

/** The kind of every action that the server offers. */
const quickFix = 'quickfix';

/**
 * The fixes of findings. Which ones there are is told at once; what one of them changes is made when
 * a person has chosen it, from the texts as they are then.
 */
export const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [quickFix], resolveProvider: true } },

  register({ answer, connection, workspace, log }) {
    answer(
      'textDocument/codeAction',
      [],
      async (params: CodeActionParams, token): Promise<CodeAction[]> => {
        if (!isAskedFor(params)) return [];
        const question = await toDocumentQuestion(workspace, params, token);
        if (!question) return [];
        return [
          ...(await listFixes(question, params)),
          ...(await offerAdoption(workspace, question, params)),
        ];
      },
    );
    const resolve = async (action: CodeAction): Promise<CodeAction> => {
      const edit = await createEdit(workspace, action);
      if (edit) return { ...action, edit };
      const message = `Nothing was changed: the files are not as they were when "${action.title}" was offered.`;
      await connection.sendNotification('window/showMessage', {
        type: MessageType.Warning,
        message,
      });
      return action;
    };
    connection.onRequest('codeAction/resolve', (action: CodeAction) =>
      guardAsync(log, 'codeAction/resolve', () => resolve(action), action),
    );
  },
};

/** Which fix of which finding is meant. The client gives it back as it is. */
interface FixData {
  readonly uri: string;
  readonly rule: string;
  readonly message: string;
  /** The offset of the finding. */
  readonly start: number;
  readonly title: string;
}

function isAskedFor({ context: { only } }: CodeActionParams): boolean {
  return only?.every(kind => kind !== '' && !`${quickFix}.`.startsWith(`${kind}.`)) !== true;
}

async function listFixes(
  { folder, snapshot, file }: DocumentQuestion,
  { range, textDocument: { uri } }: CodeActionParams,
): Promise<CodeAction[]> {
  const { findFixes } = await loadEngine();
  const { project, findings } = snapshot;
  const here = findings.filter(
    ({ place }) => place.file === file && touches(toRange(project, place), range),
  );
  return here.flatMap(finding => {
    const fixes = findFixes(project, finding);
    return fixes.map(({ title }) => {
      const { rule, message, place } = finding;
      const data: FixData = { uri, rule, message, start: place.span.start, title };
      return {
        title: oneLine(title),
        kind: quickFix,
        diagnostics: [toDiagnostic(folder, project, finding)],
        isPreferred: fixes.length === 1,
        data,
      };
    });
  });
}

/** On the title and the findings of a file that only looks like a plan. */
async function offerAdoption(
  workspace: Workspace,
  { folder, snapshot: { project, findings }, file }: DocumentQuestion,
  { range }: CodeActionParams,
): Promise<CodeAction[]> {
  const plan = project.plans.find(each => each.file === file);
  if (plan?.detected !== 'likely') return [];
  const own = findings.filter(({ place }) => place.file === file).map(({ place }) => place);
  const places = [{ file, span: plan.title.span }, ...own];
  if (!places.some(place => touches(toRange(project, place), range))) return [];
  const { adoptPlan } = await loadEngine();
  const edit = adoptPlan(project, plan);
  if (!edit) return [];
  const change = toWorkspaceEdit(workspace, { folder, project }, edit);
  return [{ title: adoptTitle, kind: quickFix, edit: change }];
}

/** Undefined where the finding or its fix is gone. Closed files are read again before. */
async function createEdit(workspace: Workspace, { data }: CodeAction) {
  if (!isFixData(data)) return undefined;
  const found = workspace.find(data.uri);
  if (!found) return undefined;
  const { session, path } = found;
  const offered = await findFix(session, path, data);
  for (const { file } of offered?.fix.edit.files ?? []) session.changeOnDisk(file);
  const current = await findFix(session, path, data);
  if (!current) return undefined;
  const { folder } = session;
  return toWorkspaceEdit(workspace, { folder, project: current.project }, current.fix.edit);
}

async function findFix(session: ProjectSession, path: string, data: FixData) {
  const snapshot = await session.snapshot();
  if (!snapshot) return undefined;
  const { findFixes } = await loadEngine();
  const { project, findings } = snapshot;
  const isMeant = ({ rule, message, place }: Finding) =>
    place.file === path &&
    place.span.start === data.start &&
    rule === data.rule &&
    message === data.message;
  const fixes: readonly Fix[] = findings
    .filter(isMeant)
    .flatMap(found => findFixes(project, found));
  const fix = fixes.find(({ title }) => title === data.title);
  return fix && { project, fix };
}

function isFixData(data: unknown): data is FixData {
  if (typeof data !== 'object' || data === null) return false;
  const fields = new Map(Object.entries(data));
  return (
    ['uri', 'rule', 'message', 'title'].every(key => typeof fields.get(key) === 'string') &&
    typeof fields.get('start') === 'number'
  );
}

function touches(one: Range, other: Range): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: Range['start'], other: Range['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
