import { signKind } from './sign-kind.ts';

/** What a heading says by the way it starts. */
export interface HeadingKind {
  /** `phase` and `step` by a word such as `Phase 2`, `PR 3` or `[NEW]`; `numbered` for `3. Do this`. */
  readonly kind: 'phase' | 'step' | 'numbered' | 'plain';
  /** The number as written: `2`, `IV`, `1.2`, `final`. */
  readonly number: string | undefined;
  /** How many characters of the title the word and the number take. */
  readonly prefix: number;
}

const phaseWords =
  'phase|stage|milestone|wave|track|workstream|increment|batch|day|month|quarter|week|sprint|iteration|tranche|part|epic|priority|fase|fas|fáza|fáze|faza|etapa?|étape|etape|vaihe|aşama|teil|этап|фаза|итерация|iteración|iteração|hito|jalon|meilenstein|フェーズ|ステージ|マイルストーン|阶段|階段|里程碑';
const stepWords =
  'step|task|pr|pull request|commit|issue|ticket|story|schritt|steg|trin|stap|krok|adım|aufgabe|paso|passo|tâche|tarea|шаг|задача|ステップ|タスク|步骤|步驟';
const number =
  '\\d+(?:\\.\\d+)*[a-z]?|[ivx]+|final|(?:[a-h]|[a-z]{1,2}-?\\d+(?:\\.\\d+)*|zero|one|two|three|four|five|six)(?=\\s*[:：.)–—-]|$)';

const byWord = new RegExp(
  `^(?:\\d+[.)]\\s+|[一二三四五六七八九十]+、\\s*)?(?:(${phaseWords})|(${stepWords}))s?(?:\\s*#?\\s*(?=\\d)|\\s+)(${number})(?![\\p{Alpha}\\d])(?:\\s*[(（][^()（）]*[)）])?\\s*[:：.)–—-]*\\s*`,
  'iu',
);
const byNumber =
  /^(?:\d+(?:\.\d+)*[a-zA-Z]?[.):]|\d+(?:\.\d+)+|\*\*\d+(?:\.\d+)+\*\*|\(\d+\)|\d+\s*[–—-](?=\s))\s+/u;

const word = new RegExp(`^(?:${phaseWords}|${stepWords})(?:s|e|n)?$`, 'iu');

/** Whether a word is one that phases or steps are counted by: `PR`, `Phases`. */
export function isCountingWord(text: string): boolean {
  return word.test(text.trim());
}

/** Whether a heading tells by a tag what is done to a file: `[MODIFY] till.ts`. `[DELETE] /tills` is a request to a server. */
export function isTagged(title: string): boolean {
  return /^\[(?:NEW|ADD|CREATE|MODIFY|UPDATE|RENAME|MOVE|REPLACE|REWRITE|REFACTOR|DELETE|REMOVE|CHECK)\]\s+[^\s/]/.test(
    title,
  );
}

/** Before and after the hour or the day of a cut-over, `T-24h` and `D+1`, and the three stages of a release. */
const byHour =
  /^([TD] ?[-+−–] ?\d+ ?(?:min(?:utes?)?|hours?|days?|weeks?|[mhdw])?|[TD][- ]day|alpha|beta|ga)(?=\s*(?:[:(–—-]|$)|\s+\P{Script=Latin})/iu;

/** Reads the start of a heading; `title` is its text without marks of emphasis. */
export function headingKind(title: string): HeadingKind {
  const text = title.replace(/^(?:\p{Extended_Pictographic}\ufe0f?\s*)+/u, '');
  const skipped = title.length - text.length;
  if (isTagged(text)) return { kind: 'step', number: undefined, prefix: 0 };
  const counted = byWord.exec(text);
  if (counted) {
    const kind = counted[1] === undefined ? 'step' : 'phase';
    return { kind, number: counted[3], prefix: skipped + counted[0].length };
  }
  const sign = /^[\d\u3000-\ud7ff]/.test(text) ? signKind(text) : undefined;
  if (sign) return { ...sign, prefix: skipped + sign.prefix };
  const hour = byHour.exec(text);
  if (hour) return { kind: 'phase', number: hour[1], prefix: 0 };
  const digits = byNumber.exec(text);
  if (!digits) return { kind: 'plain', number: undefined, prefix: 0 };
  const written = /\d+(?:\.\d+)*[a-zA-Z]?/.exec(digits[0])?.[0];
  return { kind: 'numbered', number: written, prefix: skipped + digits[0].length };
}
