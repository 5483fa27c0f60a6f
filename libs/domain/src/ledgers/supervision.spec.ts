import { describe, expect, test } from '@jest/globals';
import { district } from '../testing/district.ts';
import { directed, INTERVIEW, interviewed, NAMED_MATTER, type SupervisionStory } from '../testing/supervision.ts';
import { LEDGERS, type LedgerRow } from './index.ts';

const rowsOf = (id: string, { state, log }: SupervisionStory): readonly LedgerRow[] =>
  LEDGERS.find((one) => one.id === id)?.rows({ state, events: log, day: '2026-06-25', organisation: district() }) ?? [];

describe('督办函、约谈、通报登记簿，批示台账', () => {
  test('通报 etc.: one row an act, with what came of it', () => {
    expect(rowsOf('supervision-acts', interviewed())).toMatchObject([
      {
        ...{ number: INTERVIEW, kind: '约谈', status: '已发出', unit: 'hrss', issuer: 'leaders', matters: 2 },
        ...{ issuedOn: '2026-06-17', came: true, heldOn: '2026-06-18', promises: 1, kept: 0, broken: 1 },
      },
    ]);
    expect(rowsOf('supervision-acts', directed())).toEqual([]);
  });

  test('领导批示、会议议定事项: each item with its date, and what was asked for when it passed', () => {
    expect(rowsOf('directives', directed())).toMatchObject([
      { item: 'i1', unit: 'housing', dueOn: '2026-06-18', status: '未报告', broken: true, supervisedOn: null },
      { item: 'i2', unit: 'hrss', matter: NAMED_MATTER.stream, broken: true, supervisedOn: '2026-06-19' },
    ]);
    expect(rowsOf('directive-supervision', directed())).toMatchObject([
      { number: '批示〔2026〕3号', unit: 'housing', rung: '督办', status: '待决定', proposedOn: '2026-06-19' },
    ]);
  });
});
