import { isWorthRepeating } from './problem.ts';

const AGAIN_MS = 400;
const TRIES = 5;

/** What got no answer is asked again: the number of a command keeps it one. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!isWorthRepeating(error) || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS * tries));
    }
  }
}
