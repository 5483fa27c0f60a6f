import { expect, it } from '@jest/globals';
import { kindOfStream } from './stream-kind.ts';

it.each([
  ['complaint-5f2c7e5e-0000-4000-8000-000000000000', 'complaint'],
  ['duty-petition-bulletin', 'duty'],
  ['calendar', 'calendar'],
  ['caseload-1', null],
  ['toString-1', null],
  ['', null],
])('%s is a stream of kind %s', (stream, kind) => {
  expect(kindOfStream(stream)).toBe(kind);
});
