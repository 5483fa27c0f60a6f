import {
  activeClaimants,
  asksSecrecy,
  CHANNEL,
  claimantCount,
  type ComplaintState,
  KIND,
  localDayOf,
} from '@qingxin/domain';
import { dayOf, listed, type Piece, type Pieces, yuanOf } from '../forms/form-draft.ts';
import { type ComplaintRead, ofType, type PaperDraft, tableOf } from './paper-draft.ts';

/** Whether somebody in it asked to stay unnamed, now or at the moment looked at: its papers stand in 副卷 then. */
export function hasConcealed(...states: readonly ComplaintState[]): boolean {
  return states.some(asksSecrecy);
}

/** What was said at the window, and how it was taken up. */
export function complaintSheet(read: ComplaintRead): PaperDraft {
  const { sight, names } = read;
  const { state } = sight;
  const registered = ofType(read, 'ComplaintRegistered')[0];
  const accepted = ofType(read, 'ComplaintAccepted').at(-1);
  const closed = ofType(read, 'ComplaintClosed').at(-1);
  const called = ofType(read, 'CallBackCompleted').at(-1);
  const day = (on: string | null | undefined): string | null =>
    on === null || on === undefined ? null : dayOf(on, localDayOf);
  return {
    ...{ title: '投诉举报登记表', number: state.number, author: names.unit(state.firstContactUnit) },
    on: day(state.receivedAt),
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['登记号', state.number],
          ['类别', state.kind === null ? null : KIND[state.kind]],
          ['来源渠道', state.channel === null ? null : CHANNEL[state.channel]],
          ['收到', day(state.receivedAt)],
          ['首问单位', names.unit(state.firstContactUnit)],
          ['用人单位', employerOf(state)],
          ['统一社会信用代码', known(state.employer?.creditCode)],
          ['工程项目', state.project],
          ['人数', `${claimantCount(state)}人`],
          ['金额', state.amountFen === 'unknown' ? '不详' : `${yuanOf(state.amountFen)}元`],
          ['诉求', registered?.data.statement ?? null],
          [
            '受理',
            accepted === undefined ? null : listed([day(accepted.occurredAt), names.unit(accepted.data.unit)], '，'),
          ],
          ['办结', closed === undefined ? null : day(closed.occurredAt)],
          ['回访', called === undefined ? null : day(called.occurredAt)],
        ],
      },
      { kind: 'heading', text: '投诉人' },
      tableOf(
        [
          ['姓名', 3],
          ['证件号码', 5],
          ['电话', 4],
          ['金额（元）', 3],
          ['代表人', 2],
        ],
        activeClaimants(state).map(({ name, idNumber, phone, amountFen, representative }) => [
          ...[known(name), known(idNumber), known(phone)],
          ...[typeof amountFen === 'number' ? yuanOf(amountFen) : known(amountFen), representative ? '是' : ''],
        ]),
      ),
      { kind: 'heading', text: '渠道工单' },
      tableOf(
        [
          ['渠道', 4],
          ['来件编号', 5],
          ['收到', 3],
          ['答复', 3],
        ],
        Object.values(state.tickets).map(({ channel, externalNumber, receivedAt, repliedOn }) => [
          ...[CHANNEL[channel], externalNumber, day(receivedAt), day(repliedOn)],
        ]),
      ),
    ],
  };
}

function employerOf({ employer }: ComplaintState): Pieces {
  return employer === null ? null : known(employer.name);
}

function known(said: Piece | undefined): Piece | null {
  if (said === undefined) return null;
  return said === 'unknown' ? '不详' : said;
}
