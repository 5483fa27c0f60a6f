import type { CaseState } from '../arrears-case/state.ts';
import type { ComplaintState } from '../complaint/state.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { LadderEvent } from '../ladder/events.ts';
import type { LadderState, RungState } from '../ladder/state.ts';
import type { MatterState } from '../matter/state.ts';
import { localDayOf } from '../time/local-day.ts';
import { lastDay } from './facts.ts';
import { count, day, type Ledger, type LedgerMatter, type LedgerRow, number, text, unit } from './ledger.ts';
import { RUNG, RUNG_STATUS } from './words.ts';

type RungFact = Extract<LadderEvent, { readonly type: 'RungIssued' | 'RungAnswered' | 'RungLifted' }>;

const COLUMNS = [
  ...[number('number', '事项编号'), unit('unit', '责任单位'), text('rung', '措施'), text('status', '状态')],
  ...[count('grounds', '事由数'), day('proposedOn', '提请日期'), day('issuedOn', '发出日期'), number('letter', '文号')],
  ...[day('answerBy', '回复期限'), day('answeredOn', '回复日期'), day('liftedOn', '解除日期')],
];

const NAMED = {
  title: '督办、约谈、通报、问责登记簿',
  source: '通知四（二）',
  keptBy: '治欠办',
  columns: COLUMNS,
};

type Numbered = MatterState & { readonly number: string | null };

function rungRows({ state, events }: LedgerMatter<Numbered>): readonly LedgerRow[] {
  return Object.values(state.ladders).flatMap((ladder) =>
    ladder.rungs.map((rung) => rungRow(state.number, ladder, rung, events)),
  );
}

function rungRow(
  matter: string | null,
  { key, unit: addressee, grounds }: LadderState,
  rung: RungState,
  events: readonly Recorded<EventOf>[],
): LedgerRow {
  const on = (type: RungFact['type']): string | null =>
    lastDay<RungFact>(events, type, ({ ladderKey, rungId }) => ladderKey === key && rungId === rung.id);
  const standing = new Set(grounds.filter(({ struck }) => !struck).map(({ id }) => id));
  return {
    ...{ number: matter, unit: addressee, rung: RUNG[rung.rung], status: RUNG_STATUS[rung.status] },
    grounds: rung.grounds.filter((id) => standing.has(id)).length,
    ...{ proposedOn: localDayOf(rung.proposedAt), issuedOn: on('RungIssued'), letter: rung.number },
    ...{ answerBy: rung.answerBy, answeredOn: on('RungAnswered'), liftedOn: on('RungLifted') },
  };
}

/** Measures against a unit over a case (notice, part four (二)). */
export const caseSupervisionLedger: Ledger<CaseState> = {
  id: 'case-supervision',
  ...NAMED,
  title: `${NAMED.title}（欠薪案件）`,
  of: 'case',
  rows: rungRows,
};

/** The same over a complaint. */
export const complaintSupervisionLedger: Ledger<ComplaintState> = {
  id: 'complaint-supervision',
  ...NAMED,
  title: `${NAMED.title}（投诉举报件）`,
  of: 'complaint',
  rows: rungRows,
};
