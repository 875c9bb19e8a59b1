/** `2 more stand in the way.`: how many roots a list of them leaves out. */
export function moreRootsText(amount: number): string {
  return amount === 1 ? '1 more stands in the way.' : `${amount} more stand in the way.`;
}
