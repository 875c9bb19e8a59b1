/** Whether a text bears the marks of a merge that is not finished. */
export function isInMerge(text: string): boolean {
  return /^(?:<{7}|>{7}) /m.test(text);
}
