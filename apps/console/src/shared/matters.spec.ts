import { expect, test } from '@jest/globals';
import { workPath } from './matters.ts';

test.each([
  [
    'violations-publication',
    'approve-publication',
    '2026-Q4/office',
    '/duties/violations-publication/publications/2026-Q4',
  ],
  [
    'violations-publication',
    'report:violations-publication',
    '2026-Q4/office',
    '/duties/violations-publication/publications/2026-Q4',
  ],
  ['month-report', 'submit-district-report', 'r1', '/reports/month-report/r1'],
  ['month-report', 'report:month-report', '2026-10/office', '/reports'],
  ['month-report', 'adopt-report-template', 't1/2', '/reports'],
  ['arrears-screening', 'report:arrears-screening', '2026-11/housing', '/duties/arrears-screening'],
])('of %s the work %s about %s is done at %s', (id, kind, key, path) => {
  expect(workPath({ matterKind: 'duty', id, kind, taskId: `${kind}/${key}#1` })).toBe(path);
});

test('work of a matter is done on the page of the matter', () => {
  const item = { matterKind: 'complaint', id: 'x', kind: 'sign-for', taskId: 'sign-for/h1#1' };
  expect(workPath(item)).toBe('/complaints/x');
});
