/** As `HeadingKind`, where the number is always a number. */
export interface SignKind {
  readonly kind: 'phase' | 'step' | 'numbered';
  /** In digits: `12`. */
  readonly number: string;
  readonly prefix: number;
}

/**
 * What a heading in Chinese, Japanese or Korean says by the way it starts: `第一阶段：`, `步骤二`, `1단계`, `三、`. No
 * blank parts the word from its number there, and the number may stand before it.
 */
export function signKind(title: string): SignKind | undefined {
  const counted = byWord.exec(title);
  if (counted) {
    const [{ length }, phaseBefore, before, after, phaseBehind] = counted;
    const kind = (phaseBefore ?? phaseBehind) === undefined ? 'step' : 'phase';
    return { kind, number: digitsOf(before ?? after ?? ''), prefix: length };
  }
  const [prefix = '', number] = byNumber.exec(title) ?? [];
  return number === undefined
    ? undefined
    : { kind: 'numbered', number: digitsOf(number), prefix: prefix.length };
}

const phases = '阶段|階段|段階|フェーズ|ステージ|단계';
const steps = '步[骤驟]|ステップ';
const signs = '[一二三四五六七八九十]+';

const byWord = new RegExp(
  `^第? ?(?:(?:(${phases})|${steps}) ?(${signs})|(${signs}|\\d+) ?(?:(${phases}|期)|${steps}|步))(?:[(（][^()（）]*[)）])?[\\s:：.、）)–—-]*`,
);
const byNumber = new RegExp(`^(${signs})、\\s*`);

/** `12` for `十二`. */
function digitsOf(number: string): string {
  if (/^\d/.test(number)) return number;
  const [tens = '', units = ''] = number.includes('十') ? number.split('十') : ['0', number];
  const ten = tens === '0' ? 0 : ones.indexOf(tens) || 1;
  return String(10 * ten + ones.indexOf(units));
}

const ones = ['', ...'一二三四五六七八九'];
