import type { Expected } from './scenario.ts';

export interface Difference {
  /** Where, in the words of the scenario file: `case.fen.paid`. */
  readonly at: string;
  readonly expected: string;
  readonly actual: string;
}

/** Every place where the end differs from what was written before the run. Lists of clocks are compared as sets. */
export function differences(expected: Expected, actual: Expected): readonly Difference[] {
  return compared('', expected, actual);
}

function compared(at: string, expected: unknown, actual: unknown): readonly Difference[] {
  if (Array.isArray(expected) && Array.isArray(actual)) return lists(at, expected, actual);
  if (!isRecord(expected) || !isRecord(actual)) {
    return expected === actual ? [] : [{ at, expected: shown(expected), actual: shown(actual) }];
  }
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
  return keys.flatMap((key) => compared(at === '' ? key : `${at}.${key}`, expected[key], actual[key]));
}

/** Custody and hand-offs have an order; clocks and rungs are compared line by line wherever they stand. */
function lists(at: string, expected: readonly unknown[], actual: readonly unknown[]): readonly Difference[] {
  if (/\.(custody|handOffs|steps)$/.test(at)) {
    const same = expected.length === actual.length && expected.every((line, index) => line === actual[index]);
    return same ? [] : [{ at, expected: expected.join(' | '), actual: actual.join(' | ') }];
  }
  const left = [...actual];
  const missing = expected.filter((line) => {
    const found = left.indexOf(line);
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
  return [
    ...missing.map((line) => ({ at, expected: shown(line), actual: '—' })),
    ...left.map((line) => ({ at, expected: '—', actual: shown(line) })),
  ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value);
}
