/** What a number is compared with: `<=2`. A number alone means that it is equal. */
export interface Comparison {
  readonly operator: '<' | '<=' | '=' | '>=' | '>';
  readonly value: number;
}

/** The same for what nobody wants more of: a number alone is the most that may be. */
export function toLimit({ operator, value }: Comparison): Comparison {
  return { operator: operator === '=' ? '<=' : operator, value };
}

/** Whether `number` is what the comparison asks for. */
export function holds({ operator, value }: Comparison, number: number): boolean {
  switch (operator) {
    case '<':
      return number < value;
    case '<=':
      return number <= value;
    case '=':
      return number === value;
    case '>=':
      return number >= value;
    case '>':
      return number > value;
  }
}
