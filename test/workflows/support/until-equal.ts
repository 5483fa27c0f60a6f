const LATER_BY_MS = 2_000;

/** Asks again for a moment; answers the last answer, equal or not. */
export async function untilEqual<T>(ask: () => Promise<T>, expected: T): Promise<T> {
  const until = performance.now() + LATER_BY_MS;
  for (;;) {
    const answer = await ask();
    if (answer === expected || performance.now() > until) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
