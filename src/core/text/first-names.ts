/** The first names of a list, at most so many, and how many more there are: `a, b, c and 2 more`. */
export function firstNames(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).join(', ');
  return names.length <= most ? shown : `${shown} and ${names.length - most} more`;
}
