import { test as jestTest } from '@jest/globals';
import { Visitor } from './visitor.ts';

/** A step of a journey. Where it fails the message says what stood before each person then: nobody was there to see. */
export function test(name: string, step: () => Promise<void>): void {
  jestTest(name, async () => {
    try {
      await step();
    } catch (error) {
      if (error instanceof Error) error.message = `${error.message}\n${await whatIsShown()}`;
      throw error;
    }
  });
}

async function whatIsShown(): Promise<string> {
  const told = await Promise.all(Visitor.present().map((visitor) => visitor.told()));
  return told.map((line) => `  shown ${line}`).join('\n');
}
