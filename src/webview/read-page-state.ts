import { isText, readFields } from './read-fields.ts';

/** What a page keeps while it is hidden, and over a reload of the window. */
export interface PageState {
  readonly uri: string;
  /** Which picture of the plan; the panel knows them. */
  readonly kind: string;
  readonly view: View | undefined;
  /** Whether the steps are shown as a list. */
  readonly isList: boolean;
}

/** How a person looks at a picture: how large, and what is at the upper left corner. */
export interface View {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Undefined for what no page of ours has kept. */
export function readPageState(value: unknown): PageState | undefined {
  const { uri, kind, view, isList } = readFields(value);
  if (!isText(uri)) return undefined;
  return {
    uri,
    kind: isText(kind) ? kind : 'steps',
    view: readView(view),
    isList: isList === true,
  };
}

function readView(value: unknown): View | undefined {
  const { scale, left, top } = readFields(value);
  if (typeof scale !== 'number' || typeof left !== 'number' || typeof top !== 'number') {
    return undefined;
  }
  return { scale, left, top };
}
