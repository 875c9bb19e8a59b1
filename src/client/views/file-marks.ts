import * as vscode from 'vscode';
import type { ViewFile } from '../../protocol/views.ts';
import { normalUri } from '../normal-uri.ts';

/** Marks beside the names of files, wherever VS Code shows them. */
export class FileMarks implements vscode.FileDecorationProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri[]>();
  readonly onDidChangeFileDecorations = this.#changed.event;
  readonly #registration = vscode.window.registerFileDecorationProvider(this);
  #marks: ReadonlyMap<string, ViewFile> = new Map();

  /** Takes new marks, and tells of the files whose mark is another one now. */
  update(files: readonly ViewFile[]): void {
    const before = this.#marks;
    const next = new Map(files.map(file => [normalUri(file.uri), file]));
    this.#marks = next;
    const uris = [...new Set([...before.keys(), ...next.keys()])];
    const changed = uris.filter(
      uri => JSON.stringify(before.get(uri)) !== JSON.stringify(next.get(uri)),
    );
    if (changed.length > 0) this.#changed.fire(changed.map(uri => vscode.Uri.parse(uri)));
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const mark = this.#marks.get(uri.toString());
    if (!mark) return undefined;
    const { badge, tooltip, color } = mark;
    return new vscode.FileDecoration(badge, tooltip, new vscode.ThemeColor(color));
  }

  dispose(): void {
    vscode.Disposable.from(this.#registration, this.#changed).dispose();
  }
}
