import { describe, expect, it } from '@jest/globals';
import { reference } from '../testing/reference.ts';
import { COORDINATOR, SECOND_COORDINATOR } from '../testing/district.ts';
import { ROWS } from '../testing/rows.ts';
import type { RuleRow } from '../rules/rule.ts';
import { rulebookStream } from './stream.ts';

const [FIRST, SECOND] = ROWS as readonly [RuleRow, RuleRow];
const NEXT: RuleRow = { ...FIRST, version: 2, effectiveFrom: '2027-01-01' };
const adopt = (...rows: readonly RuleRow[]) =>
  ({ command: { type: 'AdoptRules', data: { release: '1', rows } } }) as const;
const propose = (row: RuleRow = NEXT) =>
  ({ command: { type: 'ProposeRuleChange', data: { proposalId: 'p1', row, reason: '新规' } } }) as const;
const approve = (by = SECOND_COORDINATOR) =>
  ({ command: { type: 'ApproveRuleChange', data: { proposalId: 'p1' } }, by }) as const;
const reject = { command: { type: 'RejectRuleChange', data: { proposalId: 'p1', reason: '无据' } } } as const;
const book = () => reference(rulebookStream);

describe('规则', () => {
  it('shipped rows are adopted once; a release adds what is new', () => {
    book()
      .given(adopt(FIRST))
      .when(adopt(FIRST, SECOND))
      .then(['RuleAdopted', { row: SECOND }])
      .when(adopt(FIRST, SECOND))
      .thenNothing();
  });

  it('a row read back from the log with its keys in another order is the same row', () => {
    const reordered = Object.fromEntries(Object.entries(FIRST).reverse()) as unknown as RuleRow;
    book().given(adopt(FIRST)).when(adopt(reordered)).thenNothing();
  });

  it('a row once adopted is never edited: a change is a new version', () => {
    book()
      .given(adopt(FIRST))
      .when(adopt({ ...FIRST, onLapse: 'E2' }))
      .thenRefused('rule-row-edited');
  });

  it('a change needs a second person', () => {
    book()
      .given(adopt(FIRST), propose())
      .when(approve(COORDINATOR))
      .thenRefused('approver-is-requester')
      .when(approve())
      .then(['RuleChanged', { row: NEXT, approvedBy: SECOND_COORDINATOR.id }])
      .and(({ rows, proposals }) => expect([rows.length, proposals]).toEqual([2, {}]));
  });

  it('refuses what is known, pending or gone', () => {
    book().given(propose()).when(propose()).thenRefused('proposal-known');
    book().given(adopt(FIRST)).when(propose(FIRST)).thenRefused('rule-version-known');
    book().when(approve()).thenRefused('proposal-unknown');
    book().given(propose(), reject).when(reject).thenRefused('proposal-unknown');
  });
});
