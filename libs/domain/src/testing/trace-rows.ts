import type { Period, RuleRow } from '../rules/rule.ts';

const days = (amount: number): RuleRow['end'] =>
  ({ kind: 'period', amount, unit: 'workingDay' }) satisfies Period & { kind: 'period' };

const row = (
  written: Partial<RuleRow> & Pick<RuleRow, 'id' | 'owes' | 'starts' | 'meets' | 'end' | 'keyField'>,
): RuleRow => ({
  ...{ version: 1, title: written.id, source: '区定', mark: 'P', text: written.id, tier: 'local' },
  ...{ streamKind: 'supervision', onLapse: null, reminders: [], effectiveFrom: '2022-03-15', effectiveTo: null },
  examples: [],
  ...written,
});

const period = (id: string, when: string, onLapse: RuleRow['onLapse']): RuleRow =>
  row({
    ...{ id, owes: 'traceBackLeader', keyField: 'roundKey', end: days(30), onLapse },
    starts: [
      { event: 'TraceBackOpened', when: [when] },
      { event: 'TraceBackReopened', when: [when] },
    ],
    meets: [{ event: 'TraceBackConcluded' }],
  });

/** Periods of a trace-back, as shipped. */
export const TRACE_ROWS: readonly RuleRow[] = [
  period('S10-01-TRACE', 'ledByOffice', 'E1'),
  period('S10-01-TRACE-LEADERS', 'ledByLeadingGroup', null),
  row({
    ...{ id: 'S10-01-STATEMENT', owes: 'namedUnit', keyField: 'draftKey', end: days(5) },
    starts: [{ event: 'TraceBackDraftSent', field: 'sentOn' }],
    meets: [{ event: 'StatementFiled' }],
    ends: [{ event: 'DraftOvertaken', as: 'overtaken' }],
  }),
  row({
    ...{ id: 'S10-01-REPLY', owes: 'advisedUnit', keyField: 'adviceId' },
    end: { kind: 'dateField', field: 'answerBy' },
    starts: [{ event: 'AdviceSent' }],
    meets: [{ event: 'AdviceAnswered' }],
  }),
];
