import { type Medium, MEDIA, PUBLICATION_GROUNDS } from '../duty/publication/lines.ts';
import { seesPublicationWhole } from '../duty/publication/sight.ts';
import type { PublishedChange } from '../duty/publication/events.ts';
import type { Publication, StandingLine } from '../duty/publication/state.ts';
import { PUBLICATION_DUTY } from '../duty/kinds.ts';
import type { DutyState } from '../duty/state.ts';
import { periodWords } from '../duty/wording.ts';
import { count, day, fen, type Ledger, type LedgerRow, number, text } from './ledger.ts';

const STANDING = { standing: '公布中', corrected: '已更正', withdrawn: '已撤下' } as const;

export const PUBLISHED_CHANGE: Readonly<Record<PublishedChange, string>> = {
  'decision-changed': '处理决定依法变更',
  'decision-annulled': '处理决定依法撤销',
  'objection-upheld': '异议复核成立',
  'content-wrong': '公布内容有误',
};

/** One row for each employer that was published, with the case and the record it opens, and what became of it. */
export const publishedViolationLedger: Ledger<DutyState> = {
  id: 'published-violations',
  title: '重大劳动保障违法行为公布明细台账',
  source: '《重大劳动保障违法行为社会公布办法》；通知三（二）3',
  keptBy: '区人社局；区委宣传部协同',
  of: 'duty',
  columns: [
    ...[
      number('case', '案号'),
      text('period', '期次'),
      text('name', '用人单位'),
      text('creditCode', '统一社会信用代码'),
    ],
    ...[text('items', '所属情形'), text('grounds', '违法事实'), text('decision', '处理决定文号')],
    ...[count('people', '涉及人数'), fen('wages', '责令支付金额'), day('publishedOn', '公布日期')],
    ...[text('places', '公布的网站和媒体'), text('standing', '情况'), day('changedOn', '更正、撤下日期')],
    ...[text('because', '更正、撤下的原因'), text('caseId', '案件'), text('company', '用人单位登记')],
  ],
  rows({ state, reader, organisation }) {
    if (state.stream !== PUBLICATION_DUTY) return [];
    const whole = reader === undefined || seesPublicationWhole(state, reader, organisation);
    return Object.values(state.publications).flatMap((one) =>
      Object.values(one.filed?.lines ?? {}).map((line) => ({
        ...rowOf(one, line),
        // The case is told only to whoever may know of it.
        ...(whole ? {} : { case: null, caseId: null }),
      })),
    );
  },
};

function rowOf({ period, filed }: Publication, line: StandingLine): LedgerRow {
  const { grounds, added, items, standing } = line;
  const numbers = added === null ? grounds.map((ground) => ground.number) : [added.decision];
  const last = line.changes.at(-1);
  return {
    ...{ case: line.caseNumber, period: periodWords(period), name: line.name, creditCode: line.creditCode },
    items: items.map((item) => `第（${'一二三四五六七'[Number(item) - 1] ?? item}）项`).join('、'),
    grounds: [...new Set(grounds.map(({ code }) => PUBLICATION_GROUNDS[code].label))].join('；') || '凭处理决定补充',
    decision: [...new Set(numbers.filter((one) => one !== null))].join('、') || null,
    ...{ people: line.people, wages: line.wagesFen, publishedOn: filed?.on ?? null },
    places: filed?.places.map(({ medium, name, on }) => placeWords(medium, name, on)).join('；') ?? null,
    ...{ standing: STANDING[standing], changedOn: last?.on ?? null },
    because: last === undefined ? null : PUBLISHED_CHANGE[last.because],
    ...{ caseId: line.caseId, company: line.company },
  };
}

const placeWords = (medium: Medium, name: string, on: string): string => `${name}（${MEDIA[medium]}，${on}）`;
