import { expect, test } from '@jest/globals';
import { checkedEnvelope } from './envelope-check.ts';

const envelope = (actedOn: string) => ({
  commandId: '6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11',
  stream: 'complaint-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11',
  type: 'AcceptComplaint',
  payload: {},
  actedOn,
});

test.each([
  ['2026-02-28', '2026-02-28'],
  ['2026-02-28T23:30:00+08:00', '2026-02-28T15:30:00.000Z'],
])('发生日期 %s is read as %s', (given, read) => {
  expect(checkedEnvelope(envelope(given)).actedOn).toBe(read);
});

test.each(['2026-02-31', '2026-02-31T10:00:00Z', '2026-02-28T10:00:00', '28 February', '2299-01-01'])(
  '发生日期 %s is refused, not taken for another day',
  (given) => {
    expect(() => checkedEnvelope(envelope(given))).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ path: 'actedOn' })] }),
    );
  },
);
