import { describe, expect, test } from '@jest/globals';
import { askedFor } from './asked-for.ts';

const CLOCKS = {
  clocks: [
    { clockId: 'S3-01#1', extensionRequest: { amount: 10, by: 'person:hrss.03' } },
    { clockId: 'S3-02#1', extensionRequest: null },
  ],
};

describe('an approval of what somebody has asked for', () => {
  test('opens with what was asked, by whom, and whoever opens it as the one who approves', () => {
    expect(
      askedFor({ command: 'ExtendClock', on: 'S3-01#1' }, { clocks: CLOCKS, matter: null }, 'person:hrss.head'),
    ).toEqual({
      ...{ amount: 10, requestedBy: 'person:hrss.03', approvedBy: 'person:hrss.head' },
    });
  });

  test('is empty where nobody asked, for other acts, and before the clocks are read', () => {
    expect(
      askedFor({ command: 'ExtendClock', on: 'S3-02#1' }, { clocks: CLOCKS, matter: null }, 'person:hrss.head'),
    ).toBeUndefined();
    expect(
      askedFor({ command: 'RefuseExtension', on: 'S3-01#1' }, { clocks: CLOCKS, matter: null }, 'person:hrss.head'),
    ).toBeUndefined();
    expect(
      askedFor({ command: 'ExtendClock', on: 'S3-01#1' }, { clocks: undefined, matter: null }, 'person:hrss.head'),
    ).toBeUndefined();
  });

  test('of an emergency opens with the report that is owed next', () => {
    const of = (matter: unknown) =>
      askedFor({ command: 'FileEmergencyReport' }, { clocks: undefined, matter }, 'person:hrss.01');
    expect(of({ nextReport: 'final' })).toEqual({ form: 'final' });
    expect([of({ nextReport: null }), of(undefined)]).toEqual([undefined, undefined]);
  });
});
