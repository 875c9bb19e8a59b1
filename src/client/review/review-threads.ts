import * as vscode from 'vscode';
import type { ReviewRemark, ReviewThread } from '../../protocol/review.ts';

/** Comments of a review at their lines: native threads that nobody can answer. */
export class ReviewThreads implements vscode.Disposable {
  readonly #controller = vscode.comments.createCommentController(
    'cairn.review',
    vscode.l10n.t('Architecture'),
  );
  #shown = new Map<string, vscode.CommentThread>();

  /** All threads that are there now. */
  get all(): readonly vscode.CommentThread[] {
    return [...this.#shown.values()];
  }

  /** Takes new threads. One that says the same is moved, so that it stays open. */
  update(threads: readonly ReviewThread[]): void {
    const next = new Map<string, vscode.CommentThread>();
    for (const thread of threads) {
      const key = keyOf(thread, next);
      const range = rangeOf(thread);
      const known = this.#shown.get(key);
      if (known && known.range?.isEqual(range) !== true) known.range = range;
      next.set(key, known ?? this.#create(thread, range));
      this.#shown.delete(key);
    }
    for (const gone of this.#shown.values()) gone.dispose();
    this.#shown = next;
  }

  dispose(): void {
    for (const thread of this.all) thread.dispose();
    this.#controller.dispose();
  }

  #create({ uri, comments }: ReviewThread, range: vscode.Range): vscode.CommentThread {
    const thread = this.#controller.createCommentThread(
      vscode.Uri.parse(uri, true),
      range,
      comments.map(toComment),
    );
    thread.canReply = false;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    return thread;
  }
}

/** A body that is a string is no Markdown: nothing of a repository becomes markup. */
function toComment({ text, severity }: ReviewRemark): vscode.Comment {
  const label = labelOf(severity);
  return {
    author: { name: 'Cairn' },
    body: text,
    mode: vscode.CommentMode.Preview,
    ...(label === undefined ? {} : { label }),
  };
}

/** What stands beside the name; nothing for what is only to know. */
function labelOf(severity: ReviewRemark['severity']): string | undefined {
  if (severity === 'information') return undefined;
  return severity === 'error' ? vscode.l10n.t('Error') : vscode.l10n.t('Warning');
}

/** Equal for threads of two answers that say the same in one file. */
function keyOf({ uri, comments }: ReviewThread, taken: ReadonlyMap<string, unknown>): string {
  for (let count = 1; ; count++) {
    const key = JSON.stringify([uri, count, comments]);
    if (!taken.has(key)) return key;
  }
}

function rangeOf({ line, character, endLine, endCharacter }: ReviewThread): vscode.Range {
  return new vscode.Range(line, character, endLine, endCharacter);
}
