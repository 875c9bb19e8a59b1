import * as vscode from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { registerCitations } from './citations.ts';
import { registerArrangeDecisions } from './commands/arrange-decisions.ts';
import { registerChooseReviewBase } from './commands/choose-review-base.ts';
import { registerCopyReference } from './commands/copy-reference.ts';
import { registerCopyReviewSummary } from './commands/copy-review-summary.ts';
import { registerNewDecision } from './commands/new-decision.ts';
import { registerNewPlan } from './commands/new-plan.ts';
import { registerOpenDiagram } from './commands/open-diagram.ts';
import { registerOpenReviewDiagram } from './commands/open-review-diagram.ts';
import { registerOpenReviewDiff } from './commands/open-review-diff.ts';
import { registerRestartServer } from './commands/restart-server.ts';
import { registerSetStatus } from './commands/set-status.ts';
import { registerShowInDiagram } from './commands/show-in-diagram.ts';
import { registerShowLog } from './commands/show-log.ts';
import { registerShowWhatWasRead } from './commands/show-what-was-read.ts';
import { registerSupersedeDecision } from './commands/supersede-decision.ts';
import { createClient } from './connection/create-client.ts';
import { forwardFolderChanges } from './connection/forward-folder-changes.ts';
import { forwardWindowEvents } from './connection/forward-window-events.ts';
import { listenToChanges } from './connection/listen-to-changes.ts';
import { StopHandler } from './connection/stop-handler.ts';
import { DiagramPanels } from './diagram/diagram-panels.ts';
import { knowPlans } from './diagram/know-plans.ts';
import { registerLanguageModelTools } from './language-model-tools.ts';
import { registerTasks } from './register-tasks.ts';
import { provideBaseTexts } from './review/base-texts.ts';
import { ReviewChoices } from './review/review-choices.ts';
import { ReviewView } from './review/review-view.ts';
import { ChosenArrangement } from './views/chosen-arrangement.ts';
import { Overview } from './views/overview.ts';

let client: LanguageClient | undefined;

/** What the tests in a real VS Code ask. */
export interface CairnApi {
  /** The process of the language server; undefined while there is none. */
  readonly serverProcessId: () => number | undefined;
  /** The server stopped over and over, and is not started again by itself. */
  readonly onGaveUp: vscode.Event<void>;
  /** The server answers. */
  readonly onRunning: vscode.Event<void>;
  /** Tells how many nodes a diagram has that was just drawn. */
  readonly onDrawn: vscode.Event<number>;
  readonly overview: Overview;
  readonly review: ReviewView;
}

/** Starts the language server in its own process; nothing here waits for it. */
export function activate(context: vscode.ExtensionContext): CairnApi {
  const log = vscode.window.createOutputChannel('Cairn', { log: true });
  const { version }: { readonly version: string } = context.extension.packageJSON;
  log.info(`Cairn ${version} starts.`);
  const stops = new StopHandler(log);
  const started = createClient(context, log, stops);
  client = started;
  const changes = listenToChanges(started);
  const choices = new ReviewChoices(context.workspaceState);
  const diagrams = new DiagramPanels(context, started, choices, changes.onChange);
  const arrangement = new ChosenArrangement(context.workspaceState);
  const overview = new Overview(started, arrangement, changes.onChange);
  const review = new ReviewView(started, choices, changes.onChange);
  const running = new vscode.EventEmitter<void>();
  context.subscriptions.push(
    log,
    stops,
    running,
    started.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      log.info(`The language server runs: process ${started.serverProcess?.pid}.`);
      running.fire();
    }),
    changes,
    diagrams,
    arrangement,
    overview,
    choices,
    review,
    provideBaseTexts(started, choices),
    knowPlans(started, changes.onChange),
    ...registerCommands({ client: started, diagrams, choices, arrangement, overview }),
    registerRestartServer(started, stops, log),
    registerShowLog(log),
    registerLanguageModelTools(started),
    registerCitations(started),
    forwardWindowEvents(started),
    forwardFolderChanges(started),
    registerTasks(context),
  );
  started.start().catch(error => {
    log.error(`The language server did not start: ${error}`);
    void vscode.commands.executeCommand('setContext', 'cairn.state', 'failed');
  });
  return {
    serverProcessId: () => started.serverProcess?.pid,
    onGaveUp: stops.onGaveUp,
    onRunning: running.event,
    onDrawn: diagrams.onDrawn,
    overview,
    review,
  };
}

interface CommandSubjects {
  readonly client: LanguageClient;
  readonly diagrams: DiagramPanels;
  readonly choices: ReviewChoices;
  readonly arrangement: ChosenArrangement;
  readonly overview: Overview;
}

function registerCommands(subjects: CommandSubjects): readonly vscode.Disposable[] {
  const { client, diagrams, choices, arrangement, overview } = subjects;
  return [
    registerNewDecision(client),
    registerNewPlan(client),
    registerOpenDiagram(client, diagrams),
    registerShowInDiagram(diagrams),
    registerSetStatus(client),
    registerSupersedeDecision(client),
    registerChooseReviewBase(client, choices),
    registerOpenReviewDiff(),
    registerOpenReviewDiagram(client, diagrams, choices),
    registerCopyReviewSummary(client, choices),
    registerCopyReference(),
    registerArrangeDecisions(arrangement, () => overview.statuses),
    registerShowWhatWasRead(client),
  ];
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
