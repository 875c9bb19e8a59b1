/**
 * As much of the API of VS Code as the small parts of the client touch, and what they did with it. It
 * stands in for the module `vscode`, see `with-vscode.ts`.
 */

type Listener<T> = (event: T) => unknown;

export class EventEmitter<T> {
  #listeners: readonly Listener<T>[] = [];
  readonly event = (listener: Listener<T>) => {
    this.#listeners = [...this.#listeners, listener];
    return new Disposable(() => {
      this.#listeners = this.#listeners.filter(each => each !== listener);
    });
  };

  fire(event: T): void {
    for (const listener of this.#listeners) listener(event);
  }

  dispose(): void {
    this.#listeners = [];
  }
}

export class Disposable {
  readonly #dispose: () => void;

  constructor(dispose: () => void) {
    this.#dispose = dispose;
  }

  static from(...all: readonly { readonly dispose: () => void }[]): Disposable {
    return new Disposable(() => {
      for (const each of all) each.dispose();
    });
  }

  dispose(): void {
    this.#dispose();
  }
}

export const l10n = {
  t: (message: string, ...values: readonly string[]) =>
    message.replaceAll(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? ''),
};

export const StatusBarAlignment = { Left: 1, Right: 2 } as const;
export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 } as const;
export const CommentMode = { Editing: 0, Preview: 1 } as const;
export const CommentThreadCollapsibleState = { Collapsed: 0, Expanded: 1 } as const;

export class FileDecoration {
  readonly badge: string | undefined;
  readonly tooltip: string | undefined;
  readonly color: ThemeColor | undefined;
  constructor(badge?: string, tooltip?: string, color?: ThemeColor) {
    this.badge = badge;
    this.tooltip = tooltip;
    this.color = color;
  }
}

export class ThemeColor {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}

export class ThemeIcon {
  readonly id: string;
  readonly color: ThemeColor | undefined;
  constructor(id: string, color?: ThemeColor) {
    this.id = id;
    this.color = color;
  }
}

export class TreeItem {
  readonly label: string;
  readonly collapsibleState: number;
  constructor(label: string, collapsibleState: number) {
    this.label = label;
    this.collapsibleState = collapsibleState;
  }
}

export class MarkdownString {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

export class Position {
  readonly line: number;
  readonly character: number;
  constructor(line: number, character: number) {
    if (line < 0 || character < 0) throw new Error('A position is not negative.');
    this.line = line;
    this.character = character;
  }
}

export class Range {
  readonly numbers: readonly unknown[];
  constructor(...numbers: readonly unknown[]) {
    this.numbers = numbers;
  }

  isEqual(other: Range): boolean {
    return JSON.stringify(this) === JSON.stringify(other);
  }
}

/** Any spelling is the normal one. */
export const Uri = { parse: (text: string) => ({ toString: () => text }) };

/** Commands that were executed, with their arguments. */
export const executed: (readonly unknown[])[] = [];

export const commands = {
  executeCommand: (...command: readonly unknown[]) => {
    executed.push(command);
    return Promise.resolve();
  },
};

export class StatusBarItem {
  text = '';
  tooltip: unknown;
  isShown = false;
  isDisposed = false;
  name: unknown;
  command: unknown;
  accessibilityInformation: { readonly label: string } | undefined;

  show(): void {
    this.isShown = true;
  }

  hide(): void {
    this.isShown = false;
  }

  dispose(): void {
    this.isDisposed = true;
  }
}

export const statusBarItems: StatusBarItem[] = [];

export interface CommentThread {
  readonly uri: string;
  range: Range;
  readonly comments: readonly { readonly body: MarkdownString }[];
  canReply: boolean;
  collapsibleState: number;
  isDisposed: boolean;
  readonly dispose: () => void;
}

export const comments = {
  createCommentController: () => ({
    createCommentThread: (
      uri: { readonly toString: () => string },
      range: Range,
      own: CommentThread['comments'],
    ) => {
      const thread: CommentThread = {
        ...{ uri: uri.toString(), range, comments: own },
        ...{ canReply: true, collapsibleState: 1, isDisposed: false },
        dispose: () => {
          thread.isDisposed = true;
        },
      };
      return thread;
    },
    dispose: () => undefined,
  }),
};

/** What a person was told, and which of the buttons is pressed next. */
export const told: (readonly string[])[] = [];
export const pressed: string[] = [];

export const window = {
  createStatusBarItem: () => {
    const item = new StatusBarItem();
    statusBarItems.push(item);
    return item;
  },
  showErrorMessage: (...words: readonly string[]) => {
    told.push(words);
    return Promise.resolve(pressed.shift());
  },
};

/** Those of `vscode-languageclient`. */
export const CloseAction = { DoNotRestart: 1, Restart: 2 } as const;
export const ErrorAction = { Continue: 1, Shutdown: 2 } as const;
