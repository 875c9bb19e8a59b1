import * as vscode from 'vscode';

/** As `taskDefinitions` in the manifest declares it. */
const taskType = 'cairn';
const taskCommands = ['check', 'review'] as const;
type TaskCommand = (typeof taskCommands)[number];

/** Offers the command line that comes with the extension as tasks, one for each command and folder. */
export function registerTasks(context: vscode.ExtensionContext): vscode.Disposable {
  const program = context.asAbsolutePath('dist/cairn.cjs');
  return vscode.tasks.registerTaskProvider(taskType, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? []).flatMap(folder =>
        taskCommands.map(command => createTask(program, folder, { type: taskType, command })),
      ),
    resolveTask: task => {
      const { scope, definition } = task;
      const isFolder = typeof scope === 'object';
      const folder = isFolder ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder && isKnown(definition['command'])
        ? createTask(program, folder, definition)
        : undefined;
    },
  });
}

function isKnown(command: unknown): command is TaskCommand {
  return taskCommands.some(each => each === command);
}

/** Node runs it: the one that runs the extension, which on a desktop is a part of VS Code. */
function createTask(
  program: string,
  folder: vscode.WorkspaceFolder,
  definition: vscode.TaskDefinition,
): vscode.Task {
  const command = String(definition['command']);
  const given: unknown = definition['args'];
  const args = Array.isArray(given) ? given.map(String) : [];
  const execution = new vscode.ProcessExecution(process.execPath, [program, command, ...args], {
    cwd: folder.uri.fsPath,
    // A finding in several lines is none for a problem matcher.
    env: { ELECTRON_RUN_AS_NODE: '1', COLUMNS: '1000' },
  });
  const task = new vscode.Task(definition, folder, command, 'cairn', execution, [...matchers]);
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true };
  return task;
}

const matchers = ['$cairn', '$cairn-warning', '$cairn-information'] as const;
