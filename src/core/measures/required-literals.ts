/**
 * Texts of which every match of a pattern holds at least one, the best such set that is easily
 * found; undefined where there is none. The pattern must be valid RE2. So most of a file need not
 * be looked at with the pattern itself.
 */
export function requiredLiterals(pattern: string): readonly string[] | undefined {
  // Flags change what letters mean, and quoted text ends elsewhere: neither is worth the trouble.
  if (/\(\?(?!:|P?<\w)|\\Q/.test(pattern)) return undefined;
  const parser = new Parser(pattern);
  const found = parser.readAlternatives(0);
  return parser.isDone() ? found : undefined;
}

/** Whether every match of a pattern holds a line break, so that no line has one. The pattern must be valid RE2. */
export function needsLineBreak(pattern: string): boolean {
  if (!/\\[nr]/.test(pattern)) return false;
  // What flags change of letters does not matter here.
  const parser = new Parser(pattern.replace(/^\(\?[A-Za-z-]{1,8}\)/, ''));
  const found = parser.readAlternatives(0);
  return parser.isDone() && found !== undefined && found.length > 0 && areBroken(found);
}

/** A set with more is slower than the pattern itself. */
const mostLiterals = 8;
const mostNesting = 50;

type Literals = readonly string[] | undefined;

class Parser {
  readonly #signs: readonly string[];
  #at = 0;
  #failed = false;

  constructor(pattern: string) {
    this.#signs = [...pattern];
  }

  isDone(): boolean {
    return !this.#failed && this.#at === this.#signs.length;
  }

  readAlternatives(depth: number): Literals {
    let all: Literals = [];
    while (true) {
      const branch = this.#readSequence(depth);
      all =
        all && branch && all.length + branch.length <= mostLiterals
          ? [...all, ...branch]
          : undefined;
      if (this.#peek() !== '|') return all;
      this.#at++;
    }
  }

  #readSequence(depth: number): Literals {
    let best: Literals;
    let run = '';
    const endRun = () => {
      if (run !== '') best = better(best, [run]);
      run = '';
    };
    while (this.#peek() !== undefined && this.#peek() !== '|' && this.#peek() !== ')') {
      const atom = this.#readAtom(depth);
      const repeat = this.#readRepeat();
      if (atom.kind === 'nothing') continue;
      if (atom.kind === 'sign' && repeat === 'once') {
        run += atom.sign;
        continue;
      }
      // What is there once or more is there, but what follows need not stand beside the first.
      if (atom.kind === 'sign' && repeat === 'more') run += atom.sign;
      endRun();
      if (atom.kind === 'group' && repeat !== 'maybe') best = better(best, atom.literals);
    }
    endRun();
    return best;
  }

  #readAtom(depth: number): Atom {
    const sign = this.#signs[this.#at++] ?? '';
    if (sign === '(') return this.#readGroup(depth);
    if (sign === '[') return this.#skipClass();
    if (sign === '\\') return this.#readEscape();
    if (sign === '.') return other;
    return sign === '^' || sign === '$' ? nothing : { kind: 'sign', sign };
  }

  #readGroup(depth: number): Atom {
    if (depth > mostNesting) this.#failed = true;
    if (this.#peek() === '?') {
      // Only `(?:`, `(?P<name>` and `(?<name>` are left.
      while (this.#peek() !== undefined && this.#peek() !== ':' && this.#peek() !== '>') this.#at++;
      this.#at++;
    }
    const literals = this.#failed ? undefined : this.readAlternatives(depth + 1);
    if (this.#peek() === ')') this.#at++;
    else this.#failed = true;
    return { kind: 'group', literals };
  }

  #readEscape(): Atom {
    const sign = this.#signs[this.#at++] ?? '';
    if (/^[^\w\s]$/u.test(sign)) return { kind: 'sign', sign };
    if (/^[bBAz]$/.test(sign)) return nothing;
    if (sign === 'n') return { kind: 'sign', sign: '\n' };
    if (sign === 'r') return { kind: 'sign', sign: '\r' };
    if (/^[dDsSwWtfv]$/.test(sign)) return other;
    if (/^[pP]$/.test(sign)) {
      if (this.#peek() === '{') this.#skipTo('}');
      else this.#at++;
      return other;
    }
    this.#failed = true;
    return other;
  }

  #skipClass(): Atom {
    if (this.#peek() === '^') this.#at++;
    // A bracket that comes first is a sign of the class.
    if (this.#peek() === ']') this.#at++;
    while (this.#peek() !== undefined && this.#peek() !== ']') {
      const sign = this.#signs[this.#at++];
      if (sign === '\\') this.#at++;
      if (sign === '[' && this.#peek() === ':') this.#skipTo(']');
    }
    this.#at++;
    return other;
  }

  #readRepeat(): 'once' | 'more' | 'maybe' {
    const sign = this.#peek();
    let repeat: 'once' | 'more' | 'maybe' = 'once';
    if (sign === '+') repeat = 'more';
    else if (sign === '*' || sign === '?') repeat = 'maybe';
    else if (sign === '{') return this.#readBraces();
    if (repeat === 'once') return repeat;
    this.#at++;
    if (this.#peek() === '?') this.#at++;
    return repeat;
  }

  #readBraces(): 'once' | 'more' | 'maybe' {
    const rest = this.#signs.slice(this.#at, this.#at + 14).join('');
    const match = /^\{(\d{1,5})(?:,\d{0,5})?\}\??/.exec(rest);
    if (!match) return 'once';
    this.#at += match[0].length;
    return Number(match[1]) === 0 ? 'maybe' : 'more';
  }

  #skipTo(end: string): void {
    while (this.#peek() !== undefined && this.#peek() !== end) this.#at++;
    this.#at++;
  }

  #peek(): string | undefined {
    return this.#signs[this.#at];
  }
}

type Atom =
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'group'; readonly literals: Literals }
  /** It has no length. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'other' };

const nothing: Atom = { kind: 'nothing' };
const other: Atom = { kind: 'other' };

/** The one that no line holds, else the one whose shortest text is longer: it is met less often. */
function better(a: Literals, b: Literals): Literals {
  if (!a || !b || areBroken(a)) return a ?? b;
  if (areBroken(b)) return b;
  return shortest(b) > shortest(a) ? b : a;
}

function areBroken(literals: readonly string[]): boolean {
  return literals.every(literal => /[\n\r]/.test(literal));
}

function shortest(literals: readonly string[]): number {
  return Math.min(...literals.map(literal => literal.length));
}
