import { RE2JS, RE2JSException } from 're2js';
import { lazy } from '../text/lazy.ts';
import { lazyByText } from '../text/lazy-by-text.ts';
import { needsLineBreak, requiredLiterals } from './required-literals.ts';

export interface LinePattern {
  readonly kind: 'pattern';
  /** Number of matches in one line, those that overlap with an earlier one left out. */
  readonly countIn: (line: string) => number;
  /** Every line that matches holds one of them; undefined where nothing is known. */
  readonly literals: readonly string[] | undefined;
}

export interface InvalidPattern {
  readonly kind: 'invalid';
  /** A clause. */
  readonly reason: string;
}

const holdsBreak = 'it holds a line break, and a pattern is compared with single lines';

/** In UTF-16 units. */
const maxLength = 1000;
/** Instructions of the compiled pattern: what one sign of a line can cost at most. */
const maxProgram = 1000;

/**
 * Compiles a pattern in the syntax of RE2, which takes a time linear in the length of a line. One
 * that could be slow all the same, or says nothing about a line, is refused.
 */
export function compilePattern(pattern: string): LinePattern | InvalidPattern {
  if (pattern === '') return invalid('it is empty');
  if (pattern.length > maxLength) return invalid(`it is longer than ${maxLength} characters`);
  if (/[\n\r]/.test(pattern)) return invalid(holdsBreak);
  const compiled = compile(pattern);
  if (typeof compiled === 'string') return invalid(compiled);
  if (needsLineBreak(pattern)) return invalid(holdsBreak);
  if (compiled.programSize() > maxProgram) return invalid('its counted repeats make it too large');
  if (compiled.test('')) return invalid('it matches the empty text, and so every line');
  return {
    kind: 'pattern',
    countIn: line => (compiled.test(line) ? countMatches(compiled, line) : 0),
    literals: literalsOf(pattern),
  };
}

/** A pattern that was compiled before: it is compiled again when a line is compared with it, and not before. */
export function compileLater(pattern: string): LinePattern {
  const compiled = lazy(() => compilePattern(pattern));
  return {
    kind: 'pattern',
    countIn: line => {
      const made = compiled();
      return made.kind === 'pattern' ? made.countIn(line) : 0;
    },
    literals: literalsOf(pattern),
  };
}

/** Each save asks for the same ones. A compiled pattern is not kept: whoever runs out of time leaves it half done. */
const literalsOf = lazyByText(requiredLiterals);

function compile(pattern: string): RE2JS | string {
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    if (error instanceof RE2JSException) return `it is no pattern of RE2: ${error.message}`;
    if (error instanceof RangeError) return 'it is nested too deeply';
    throw error;
  }
}

function countMatches(pattern: RE2JS, line: string): number {
  const matcher = pattern.matcher(line);
  let count = 0;
  while (matcher.find()) if (matcher.end() > matcher.start()) count++;
  return count;
}

function invalid(reason: string): InvalidPattern {
  return { kind: 'invalid', reason };
}
