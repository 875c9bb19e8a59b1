/** Asks for the free seats of a performance; the address decides which service answers. */
export async function freeSeats(address: string, performance: string): Promise<readonly string[]> {
  const answer = await fetch(`${address}/performances/${encodeURIComponent(performance)}/seats`);
  return answer.json();
}
