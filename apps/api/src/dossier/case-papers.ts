import {
  CAUSE,
  caseMoney,
  factDay,
  GRADE,
  GRADE_REASONS,
  isConcealedLine,
  lineMoney,
  localDayOf,
  PARTY_ROLE,
  PAYMENT,
  PLACE,
  PROJECT,
} from '@qingxin/domain';
import { dayOf, listed, type Pieces, yuanOf } from '../forms/form-draft.ts';
import { dayForPeople } from '../problems/sentence.ts';
import { type CaseRead, ofType, type PaperDraft, tableOf } from './paper-draft.ts';
import { LINE_END, LINK_NATURE, ORDER_KIND, ORDER_OUTCOME, SERVICE_WAY, VERIFIED_WAY } from './words.ts';

const day = (on: string | null): string | null => (on === null ? null : dayOf(on, localDayOf));
const yuan = (fen: number | null): string | null => (fen === null ? null : yuanOf(fen));

/** What the case is: who owes, who handles it, what was found. */
export function caseSheet({ sight, names }: CaseRead): PaperDraft {
  const { state } = sight;
  const { parties, links, payers } = state;
  const partyName = (id: string): Pieces => parties[id]?.name ?? null;
  const unit = (id: string | null): string | null => names.unit(id);
  return {
    ...{ title: '欠薪案件登记表', number: state.number, author: unit(state.filingUnit ?? state.lead) },
    on: day(state.filedOn ?? state.openedOn),
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['案号', state.number],
          ['建案日期', day(state.openedOn)],
          ['立案日期', day(state.filedOn)],
          ['工程项目', listed([state.project, ...state.sections], '、')],
          ['工程类别', PROJECT[state.projectKind]],
          ['牵头单位', unit(state.lead)],
          ['立案单位', unit(state.filingUnit)],
          ['配合单位', listed(state.coUnits.map(unit))],
          ['清零时限', day(state.clearBy)],
          ['等级', state.grade === null ? null : GRADE[state.grade]],
          ['定级原因', listed(state.gradeReasons.map((reason) => GRADE_REASONS[reason] ?? reason))],
          ['成因', state.cause === null ? null : CAUSE[state.cause]],
          ['来源投诉', `${Object.keys(state.sources).length}件`],
        ],
      },
      { kind: 'heading', text: '当事方' },
      tableOf(
        [
          ['身份', 3],
          ['名称', 5],
          ['统一社会信用代码', 4],
        ],
        Object.values(parties).map(({ role, name, creditCode }) => [PARTY_ROLE[role], name, creditCode]),
      ),
      { kind: 'heading', text: '发承包和用工关系' },
      tableOf(
        [
          ['上家', 4],
          ['下家', 4],
          ['关系', 2],
          ['依据', 4],
          ['已付（元）', 2],
          ['尚欠（元）', 2],
        ],
        links.map((link) => [
          ...[partyName(link.from), partyName(link.to), LINK_NATURE[link.nature], link.evidence],
          ...[yuan(link.paidFen), yuan(link.owedFen)],
        ]),
      ),
      { kind: 'heading', text: '认定的清偿责任' },
      tableOf(
        [
          ['清偿主体', 4],
          ['依据', 5],
          ['金额（元）', 2],
        ],
        payers.map(({ partyId, article, amountFen }) => [partyName(partyId), article, yuanOf(amountFen)]),
      ),
    ],
  };
}

/** Person by person, and where the money went; of concealed people how many, their sums in the totals alone. */
export function moneySheet(read: CaseRead): PaperDraft {
  const { sight, names } = read;
  const { state } = sight;
  const totals = caseMoney(state);
  const lines = Object.values(state.lines);
  const concealed = lines.filter(isConcealedLine).length;
  const shown = lines.filter((line) => !isConcealedLine(line));
  const verified = ofType(read, 'PaymentVerified');
  return {
    ...{
      title: '工资明细和支付情况',
      number: state.number,
      author: names.unit(state.filingUnit ?? state.lead),
      on: null,
    },
    blocks: [
      {
        kind: 'facts',
        rows: [
          [
            '人数',
            `${totals.people}人；已付清${totals.solvedPeople}人，以其他方式了结${totals.otherPeople}人，未了结${totals.openPeople}人`,
          ],
          ['本人主张', `${yuanOf(totals.claimedFen)}元`],
          ['单位申报', `${yuanOf(totals.reportedFen)}元`],
          ['核定', `${yuanOf(totals.verifiedFen)}元`],
          ['责令支付', `${yuanOf(totals.orderedFen)}元`],
          ['核实到本人', `${yuanOf(totals.paidFen)}元`],
        ],
      },
      ...(concealed === 0
        ? []
        : [{ kind: 'text', text: `另有要求保密的人员${concealed}人，不逐人列出，金额计入合计。` } as const]),
      { kind: 'heading', text: '逐人' },
      tableOf(
        [
          ['姓名', 3],
          ['班组', 3],
          ['主张（元）', 3],
          ['申报（元）', 3],
          ['核定（元）', 3],
          ['争议（元）', 3],
          ['到本人（元）', 3],
          ['了结', 3],
        ],
        shown.map((line) => [
          ...[
            line.name === 'unknown' ? '不详' : line.name,
            line.team === null ? null : (state.parties[line.team]?.name ?? null),
          ],
          ...[yuanOf(line.claimedFen), yuan(line.reportedFen), yuan(line.verifiedFen), yuanOf(line.disputedFen)],
          ...[yuanOf(lineMoney(state, line).paidFen), line.end === null ? '未了结' : LINE_END[line.end]],
        ]),
      ),
      { kind: 'heading', text: '支付' },
      tableOf(
        [
          ['付款日期', 3],
          ['资金来源', 3],
          ['付款主体', 4],
          ['人数', 2],
          ['金额（元）', 3],
          ['经过', 4],
          ['核实到本人', 4],
        ],
        ofType(read, 'PaymentRecorded').map(({ data }) => {
          const payment = state.payments[data.paymentId];
          const proof = verified.filter((one) => one.data.paymentId === data.paymentId);
          const places = [data.arrivedAt, ...(payment?.hops ?? []).map(({ arrivedAt }) => arrivedAt)];
          return [
            ...[day(payment?.paidOn ?? data.paidOn), PAYMENT[data.kind], state.parties[data.payer]?.name ?? null],
            ...[String(new Set(data.items.map(({ lineId }) => lineId)).size), yuanOf(data.totalFen)],
            payment?.voided === true ? '已作废' : places.map((place) => PLACE[place]).join('→'),
            proof
              .map((one) => `${dayForPeople(factDay(one))}${VERIFIED_WAY[one.data.way]}${one.data.lineIds.length}人`)
              .join('；'),
          ];
        }),
      ),
    ],
  };
}

/** Every order with each attempt to serve it and what came of it: one paper each. */
export function orderSheets(read: CaseRead): readonly PaperDraft[] {
  const { state } = read.sight;
  return ofType(read, 'OrderIssued').map((issued) => {
    const { orderId, kind, addressee, article, lineIds, amountFen, compensationFen, payBy, number } = issued.data;
    const own = ({ data }: { readonly data: { readonly orderId: string } }): boolean => data.orderId === orderId;
    const outcome = ofType(read, 'OrderOutcomeRecorded').findLast(own);
    return {
      title: `${ORDER_KIND[kind]}及送达、履行情况`,
      ...{ number, author: read.names.unit(issued.by.unit ?? state.filingUnit), on: day(factDay(issued)) },
      blocks: [
        {
          kind: 'facts',
          rows: [
            ['文号', number],
            ['当事人', state.parties[addressee]?.name ?? null],
            ['依据', article],
            ['人数', `${lineIds.length}人`],
            ['工资', `${yuanOf(amountFen)}元`],
            ['加付赔偿金', compensationFen === 0 ? null : `${yuanOf(compensationFen)}元`],
            ['限期', day(state.orders[orderId]?.payBy ?? payBy)],
            ['作出日期', day(factDay(issued))],
            ['送达日期', day(state.orders[orderId]?.servedOn ?? null)],
            ['履行结果', outcome === undefined ? '尚未记录' : ORDER_OUTCOME[outcome.data.outcome]],
            ['说明', outcome?.data.reason ?? null],
          ],
        },
        { kind: 'heading', text: '送达' },
        tableOf(
          [
            ['日期', 3],
            ['方式', 3],
            ['结果', 2],
            ['送达回证', 5],
          ],
          ofType(read, 'ServiceAttempted')
            .filter(own)
            .map((tried) => [
              ...[day(factDay(tried)), SERVICE_WAY[tried.data.way], tried.data.served ? '送达' : '未送达'],
              read.paperOf(tried.data.document),
            ]),
        ),
      ],
    };
  });
}

/** How it ended, as far as it has. */
export function endSheet(read: CaseRead): PaperDraft | null {
  const { sight, names } = read;
  const { state } = sight;
  const cleared = ofType(read, 'WagesCleared').at(-1);
  const archived = ofType(read, 'CaseArchived').at(-1);
  const concluded = ofType(read, 'InvestigationConcluded').at(-1);
  if (cleared === undefined && archived === undefined && concluded === undefined) return null;
  const open = Object.values(state.lines).filter((line) => !isConcealedLine(line));
  const ends = ofType(read, 'WageLineEnded').filter(({ data }) => open.some(({ id }) => id === data.lineId));
  return {
    ...{ title: '结案情况', number: state.number, author: names.unit(state.filingUnit ?? state.lead) },
    on: day((archived ?? cleared ?? concluded)?.occurredAt ?? null),
    blocks: [
      {
        kind: 'facts',
        rows: [
          [
            '调查终结',
            concluded === undefined
              ? null
              : listed([day(factDay(concluded)), read.paperOf(concluded.data.document)], '，'),
          ],
          [
            '工资清零',
            cleared === undefined
              ? '未清零'
              : `${dayForPeople(factDay(cleared))}，支付${cleared.data.solvedPeople}人${yuanOf(cleared.data.solvedFen)}元，以其他方式了结${cleared.data.otherPeople}人`,
          ],
          [
            '结案归档',
            archived === undefined ? '未归档' : `${dayForPeople(factDay(archived))}，${archived.data.place}`,
          ],
          ['重新办理', `${state.reopened}次`],
        ],
      },
      { kind: 'heading', text: '以其他方式了结的工资明细' },
      tableOf(
        [
          ['日期', 3],
          ['姓名', 3],
          ['方式', 3],
          ['凭据', 6],
        ],
        ends
          .filter(({ data }) => data.as !== 'paid')
          .map((ended) => {
            const name = state.lines[ended.data.lineId]?.name ?? null;
            return [day(factDay(ended)), name === 'unknown' ? '不详' : name, LINE_END[ended.data.as], ended.data.proof];
          }),
      ),
    ],
  };
}
