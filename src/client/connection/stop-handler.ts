import * as vscode from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
} from 'vscode-languageclient/node';
import { RestartPolicy } from './restart-policy.ts';

/** Says what becomes of a server that stopped by itself, and tells a person where it stays so. */
export class StopHandler implements ErrorHandler, vscode.Disposable {
  readonly #policy = new RestartPolicy(() => Date.now());
  readonly #log: vscode.LogOutputChannel;
  readonly #gaveUp = new vscode.EventEmitter<void>();
  /** Fires when the server is not started again by itself. */
  readonly onGaveUp = this.#gaveUp.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  error() {
    // Where nothing arrives any more the connection closes, and `closed` is asked.
    return { action: ErrorAction.Continue, handled: true };
  }

  async closed(): Promise<CloseHandlerResult> {
    const advice = this.#policy.stopped();
    if (advice.kind === 'ask') {
      const message = `The language server stopped ${advice.stops} times in 3 minutes.`;
      this.#log.error(message);
      this.#gaveUp.fire();
      void this.#ask();
      return { action: CloseAction.DoNotRestart, message, handled: true };
    }
    this.#log.warn(`The language server stopped. It is started again in ${advice.wait} ms.`);
    await new Promise(resolve => setTimeout(resolve, advice.wait));
    return { action: CloseAction.Restart, handled: true };
  }

  /** A person has asked for the server: earlier stops do not count any more. */
  forget(): void {
    this.#policy.forget();
  }

  dispose(): void {
    this.#gaveUp.dispose();
  }

  async #ask(): Promise<void> {
    const restart = vscode.l10n.t('Restart');
    const showLog = vscode.l10n.t('Show Log');
    const message = vscode.l10n.t(
      'Cairn stopped over and over and does not start again by itself. What it shows is from before.',
    );
    const answer = await vscode.window.showErrorMessage(message, restart, showLog);
    if (answer === restart) await vscode.commands.executeCommand('cairn.restartServer');
    if (answer === showLog) await vscode.commands.executeCommand('cairn.showLog');
  }
}
