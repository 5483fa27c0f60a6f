import { test as jestTest } from '@jest/globals';
import { Visitor } from './visitor.ts';

/** A step of a journey. Where it fails the message says what stood before each person then: nobody was there to see. */
export function test(name: string, step: () => Promise<void>): void {
  jestTest(name, async () => {
    try {
      await step();
    } catch (error) {
      if (error instanceof Error) tell(error, await whatIsShown());
      throw error;
    }
  });
}

/** The stack begins with the message, and is what is printed. */
function tell(error: Error, shown: string): void {
  const { message, stack } = error;
  error.message = `${message}\n${shown}`;
  if (stack !== undefined) error.stack = stack.replace(message, () => error.message);
}

async function whatIsShown(): Promise<string> {
  const told = await Promise.all(Visitor.present().map((visitor) => visitor.told()));
  return told.map((line) => `  shown ${line}`).join('\n');
}
