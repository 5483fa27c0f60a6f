import type { ComplaintFact } from '../complaint/events.ts';
import { movesOf } from '../complaint/moves.ts';
import { claimantCount, type ComplaintState, holderOf } from '../complaint/state.ts';
import { listedAmount } from '../complaint/telling.ts';
import type { Recorded } from '../kernel/event.ts';
import type { Move, MoveEnd } from '../matter/moves.ts';
import { localDayOf } from '../time/local-day.ts';
import { lastDay } from './facts.ts';
import { count, day, fen, type Ledger, type LedgerRow, number, text, unit } from './ledger.ts';
import { CHANNEL, CLOSE, FIRST_CONTACT, KIND, RETURN_REASON } from './words.ts';

type Of<T extends ComplaintFact['type']> = Extract<ComplaintFact, { readonly type: T }>;

/** 投诉举报台账 (notice, part three: 首问负责): one row for each complaint, whoever holds it now. */
export const complaintLedger: Ledger<ComplaintState> = {
  id: 'complaints',
  title: '投诉举报台账',
  source: '通知三：落实投诉举报首问负责制',
  keptBy: '各成员单位',
  of: 'complaint',
  columns: [
    ...[number('number', '登记号'), text('kind', '类别'), text('channel', '来源'), day('received', '收到日期')],
    ...[unit('firstContact', '首问单位'), text('decision', '首问处理'), unit('holder', '现承办单位')],
    ...[
      unit('accepted', '受理单位'),
      day('acceptedOn', '受理日期'),
      count('people', '人数'),
      fen('amount', '反映金额'),
    ],
    ...[
      text('employer', '用人单位'),
      text('project', '工程项目'),
      count('handOffs', '转送次数'),
      count('returns', '退回次数'),
    ],
    ...[day('informedOn', '告知结果日期'), text('closed', '办结方式'), day('closedOn', '办结日期')],
  ],
  rows({ state, events }) {
    const { number: registered, kind, channel, receivedAt, firstContactUnit } = state;
    if (registered === null || kind === null || channel === null || receivedAt === null) return [];
    return [
      {
        ...{ number: registered, kind: KIND[kind], channel: CHANNEL[channel], received: localDayOf(receivedAt) },
        ...{ firstContact: firstContactUnit, holder: state.voided ? null : holderOf(state) },
        decision: state.firstContact === null ? null : FIRST_CONTACT[state.firstContact.decision],
        accepted: state.accepted?.unit ?? null,
        acceptedOn: lastDay<Of<'ComplaintAccepted'>>(events, 'ComplaintAccepted'),
        people: claimantCount(state),
        amount: listedAmount(state),
        employer: employerOf(state),
        project: state.project,
        ...{ handOffs: Object.keys(state.handOffs).length, returns: state.returns },
        informedOn: lastDay<Of<'ComplainantInformed'>>(
          events,
          'ComplainantInformed',
          ({ subjectMatter }) => subjectMatter === 'result' || subjectMatter === 'refusal',
        ),
        closed: endOf(state),
        closedOn: state.closed === null ? null : lastDay<Of<'ComplaintClosed'>>(events, 'ComplaintClosed'),
      },
    ];
  },
};

function endOf({ closed, voided }: ComplaintState): string | null {
  if (voided) return '作废';
  return closed === null ? null : CLOSE[closed];
}

/** A natural person who employs is personal data; the row says only that it is one. */
function employerOf({ employer }: ComplaintState): string | null {
  if (employer?.kind === 'person') return '自然人';
  return typeof employer?.name === 'string' && employer.name !== 'unknown' ? employer.name : null;
}

/** 转送台账 (724 Art 10; notice, part three): one row for each dispatch, with its receipts and the reason of a return. */
export const handOffLedger: Ledger<ComplaintState> = {
  id: 'hand-offs',
  title: '转送台账',
  source: '通知三：不属于本部门受理的及时转送，杜绝推诿扯皮',
  keptBy: '各成员单位；治欠办汇总',
  of: 'complaint',
  columns: [
    ...[number('number', '登记号'), count('ordinal', '第几次转送'), unit('from', '转出单位'), unit('to', '接收单位')],
    ...[day('sentOn', '转送日期'), text('letter', '移送函号'), day('signedOn', '签收日期'), text('end', '结果')],
    ...[
      day('endedOn', '退回或撤回日期'),
      text('reason', '退回理由'),
      text('basis', '法律依据'),
      unit('suggested', '建议单位'),
    ],
  ],
  rows: ({ state, events }) =>
    movesOf(events as readonly Recorded<ComplaintFact>[])
      .filter(({ from }) => from !== null)
      .map((move, index) => handOffRow(state.number, index + 1, move)),
};

const ENDS: Readonly<Partial<Record<MoveEnd, string>>> = {
  awaited: '待签收',
  signed: '已签收',
  'received-outside': '已签收',
  returned: '退回',
  recalled: '撤回',
};

/** The n-th dispatch of a complaint. */
function handOffRow(registered: string | null, ordinal: number, move: Move): LedgerRow {
  const { from, to, sentOn, paper: letter, end, endedOn, returned, basis, suggested } = move;
  const ended = endedOn === null ? null : localDayOf(endedOn);
  const signed = end === 'signed' || end === 'received-outside';
  return {
    ...{ number: registered, ordinal, from, to, sentOn: localDayOf(sentOn), letter, signedOn: signed ? ended : null },
    ...{ end: ENDS[end] ?? null, endedOn: signed ? null : ended },
    ...{ reason: returned && RETURN_REASON[returned], basis, suggested },
  };
}

/** 转送退回率台账 (notice, part three): how often each unit was handed something, and how often it gave it back. */
export const returnLedger: Ledger<ComplaintState> = {
  id: 'returns',
  title: '转送退回率台账',
  source: '通知三：不属于本部门受理的及时转送，杜绝推诿扯皮',
  keptBy: '治欠办',
  of: 'complaint',
  columns: [
    ...[unit('unit', '接收单位'), count('received', '收到转送'), count('signed', '签收'), count('returned', '退回')],
    ...[count('awaited', '待签收'), text('rate', '退回率')],
  ],
  /** Between units of the district; what its sender took back was nobody's to sign for. */
  rows: ({ state }) =>
    Object.values(state.handOffs)
      .filter(({ outside, status }) => !outside && status !== 'recalled')
      .map(({ toUnit, status }) => ({
        ...{ unit: toUnit, received: 1, signed: Number(status === 'signed') },
        ...{ returned: Number(status === 'returned'), awaited: Number(status === 'dispatched'), rate: null },
      })),
  gather(rows) {
    const units = new Map<string, { received: number; signed: number; returned: number; awaited: number }>();
    for (const row of rows) {
      const sums = units.get(String(row['unit'])) ?? { received: 0, signed: 0, returned: 0, awaited: 0 };
      for (const name of ['received', 'signed', 'returned', 'awaited'] as const) sums[name] += Number(row[name]);
      units.set(String(row['unit']), sums);
    }
    return [...units]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([of, sums]) => ({ unit: of, ...sums, rate: rateOf(sums) }));
  },
};

/** Of what the unit has answered; null while it has answered nothing. */
function rateOf({ signed, returned }: { readonly signed: number; readonly returned: number }): string | null {
  const answered = signed + returned;
  return answered === 0 ? null : `${((returned / answered) * 100).toFixed(1)}%`;
}
