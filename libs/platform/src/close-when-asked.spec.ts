import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { closeWhenAsked } from './close-when-asked.ts';
import { createLogger } from './logging.ts';

const lines: string[] = [];
const log = createLogger({ name: 'spec', level: 'info', destination: { write: (line) => lines.push(line) } });
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
let before: ReadonlyMap<(typeof SIGNALS)[number], readonly unknown[]>;
let exitCode: Promise<unknown>;

beforeEach(() => {
  lines.length = 0;
  before = new Map(SIGNALS.map((signal) => [signal, process.listeners(signal)]));
  exitCode = new Promise((resolve) => {
    jest.spyOn(process, 'exit').mockImplementation(((code: unknown) => resolve(code)) as typeof process.exit);
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  for (const signal of SIGNALS) {
    const added = process.listeners(signal).filter((listener) => before.get(signal)?.includes(listener) !== true);
    for (const listener of added) process.off(signal, listener);
  }
});

test('a program asked twice to end closes once and ends with 0', async () => {
  const close = jest.fn(() => Promise.resolve());
  closeWhenAsked({ close }, log);
  process.emit('SIGTERM');
  process.emit('SIGINT');
  expect(await exitCode).toBe(0);
  expect(close).toHaveBeenCalledTimes(1);
});

test('a program that could not close says so and ends with 1', async () => {
  closeWhenAsked({ close: () => Promise.reject(new Error('the pool is gone')) }, log);
  process.emit('SIGINT');
  expect(await exitCode).toBe(1);
  expect(lines.join('')).toContain('did not close');
});
