/** Runs jobs, functions that give a promise, in their order and `atOnce` of them beside each other. Gives what they give. */
export async function runTogether(jobs, atOnce) {
  const results = [];
  const waiting = jobs.entries();
  const work = async () => {
    for (const [index, job] of waiting) results[index] = await job();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
