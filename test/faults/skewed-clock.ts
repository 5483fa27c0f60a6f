import { readFileSync } from 'node:fs';

/** Loaded before an API process: its wall clock is off by the milliseconds in the file that its own address names. */
const file = new URL(import.meta.url).searchParams.get('offset') ?? '';
const RealDate = Date;
const skewed = (): number => RealDate.now() + Number(readFileSync(file, 'utf8'));

class SkewedDate extends RealDate {
  constructor(...given: readonly unknown[]) {
    if (given.length === 0) super(skewed());
    else super(...(given as [number]));
  }

  static override now(): number {
    return skewed();
  }
}

globalThis.Date = SkewedDate as DateConstructor;
