import { historicalLapses } from '../clocks/history.ts';
import { isHistory, isOpen } from '../clocks/state.ts';
import { claimantCount, type ComplaintState, holderOf } from '../complaint/state.ts';
import { listedAmount } from '../complaint/telling.ts';
import { localDayOf } from '../time/local-day.ts';
import { count, day, fen, type Ledger, number, text, unit } from './ledger.ts';
import { CHANNEL } from './words.ts';

/** 存量案件接管台账: what was open when it was taken over from paper, and what is said of its lapses of that time. */
export const takenOverLedger: Ledger<ComplaintState> = {
  id: 'taken-over',
  title: '存量案件接管台账',
  source: '通知四（二）：存量清零',
  keptBy: '治欠办',
  of: 'complaint',
  columns: [
    ...[
      number('number', '登记号'),
      number('oldNumber', '原编号'),
      day('takenOver', '接管日期'),
      text('channel', '来源'),
    ],
    ...[day('received', '接到日期'), unit('firstContact', '首问单位'), unit('holder', '现承办单位')],
    ...[unit('accepted', '受理单位'), day('acceptedOn', '受理日期'), day('filedOn', '立案日期')],
    ...[count('people', '人数'), fen('amount', '反映金额'), number('order', '责令支付文书'), day('payBy', '支付期限')],
    ...[fen('paid', '接管前已付'), number('proof', '支付凭证'), count('running', '进行中的时限')],
    ...[day('nextDue', '最近到期日'), count('historical', '历史超期'), count('toConfirm', '待认定')],
    count('counted', '认定计入'),
  ],
  rows({ state }) {
    const { number: registered, takenOver, receivedAt, channel, clocks } = state;
    if (takenOver === null || receivedAt === null) return [];
    const { paper } = takenOver;
    const running = Object.values(clocks).filter(isOpen);
    const dates = running.flatMap(({ due }) => due ?? []).sort();
    const counted = Object.values(clocks).filter(({ historical }) => historical === 'counts').length;
    return [
      {
        ...{ number: registered, oldNumber: paper?.number ?? null, takenOver: takenOver.on },
        ...{ channel: channel === null ? null : CHANNEL[channel], received: localDayOf(receivedAt) },
        ...{ firstContact: state.firstContactUnit, holder: state.voided ? null : holderOf(state) },
        ...{ accepted: state.accepted?.unit ?? null, acceptedOn: dayOf(state.accepted?.on ?? null) },
        ...{ filedOn: state.filed?.filedOn ?? null, people: claimantCount(state) },
        amount: listedAmount(state),
        ...{ order: paper?.order?.number ?? null, payBy: paper?.order?.payBy ?? null },
        ...{ paid: paper?.paid?.fen ?? null, proof: paper?.paid?.document ?? null },
        ...{ running: running.length, nextDue: dates[0] ?? null },
        historical: Object.values(clocks).filter(isHistory).length + counted,
        ...{ toConfirm: historicalLapses(state).length, counted },
      },
    ];
  },
};

const dayOf = (on: string | null): string | null => (on === null ? null : localDayOf(on));
