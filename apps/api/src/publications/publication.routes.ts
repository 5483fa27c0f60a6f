import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { DOCUMENT } from '../http/workbook.ts';
import { READERS } from '../matters/matter.routes.ts';
import { anything, day, dutyId, flag, instant, list, orNull, shape, text, whole } from '../matters/schemas.ts';

const TAG = '常设工作';

const item = shape({ item: text('项'), article: text('条款'), words: text('情形') });

const source = shape({ stream: text('出自'), version: whole('所读的版本') });

const ground = shape({
  ...{ groundId: text('事由编号'), code: text('代码'), label: text('事由'), article: item, on: day('发生日期') },
  ...{ number: orNull(text('文号')), payBy: orNull(day('责令的期限')), fineFen: orNull(whole('罚款（分）')) },
  ...{ left: orNull(text('不列入的代码')), leftLabel: orNull(text('不列入的原因')) },
  source: shape({ stream: text('出自'), versions: list(whole('版本'), '记录版本') }, '在日志中的位置'),
});

const said = {
  ...{
    lineId: orNull(text('公布事项编号，更正、撤下时填写')),
    case: orNull(text('案件编号')),
    caseNumber: orNull(text('案号')),
  },
  ...{ company: orNull(text('用人单位登记编号')), name: orNull(text('用人单位名称')) },
  ...{ creditCode: orNull(text('统一社会信用代码')), address: orNull(text('地址')) },
  representative: orNull(anything('法定代表人，默认遮盖；在用人单位登记中说明理由查看后为全文')),
  missing: list(text('creditCode、address、representative'), '公布应列明而尚不详的'),
  ...{
    people: orNull(whole('涉及人数，不足三人的不列')),
    wagesFen: orNull(whole('责令支付的工资（分），不足三人的不列')),
  },
  ...{ facts: anything('主要违法事实'), handling: text('相关处理情况'), grounds: list(ground, '事由') },
  ...{ document: orNull(text('补充事项的处理决定')), items: list(item, '补充、公布时所属的情形') },
  overtaken: orNull(text('日志中已有的变化')),
  sources: list(source, '所读的各件和版本'),
};

const draftLine = shape({
  ...said,
  ...{ by: text('log 从日志提取、hand 补充'), in: flag('列入'), gone: flag('日志中已不再有') },
  ...{ left: orNull(text('不列入的代码')), leftLabel: orNull(text('不列入的原因')) },
  choice: orNull(
    shape({
      ...{ because: text('理由代码'), label: text('理由'), note: orNull(anything('说明')) },
      byShownAs: orNull(text('经办人')),
    }),
  ),
});

const place = shape({
  ...{ medium: text('website、newspaper、broadcast、new-media'), mediumLabel: text('门户网站、报刊等') },
  ...{ name: text('名称'), on: day('公布日期'), link: orNull(text('链接')) },
});

const change = shape({
  ...{ as: text('corrected 更正、withdrawn 撤下'), because: text('原因代码'), becauseLabel: text('原因') },
  ...{ on: day('日期'), words: anything('内容和理由'), document: text('文书') },
});

const published = shape({
  ...{ on: day('登记公布日期'), document: orNull(text('公告')), places: list(place, '公布的网站和媒体') },
  lines: list(
    shape({
      ...said,
      standing: text('standing 公布中、corrected 已更正、withdrawn 已撤下'),
      fell: orNull(text('所依据的处理决定后来怎样：应当更正或者撤下')),
      changes: list(change, '更正、撤下'),
    }),
    '公布的事项，以当时的内容为准',
  ),
});

const params = {
  id: dutyId,
  period: Type.String({ description: '期次，例如 2026-Q3', pattern: '^\\d{4}-(Q\\d|\\d{2})(\\.\\d{1,3})?$' }),
};

export const PUBLICATION = {
  method: 'GET',
  path: '/api/v1/duties/{id}/publications/{period}',
  tag: TAG,
  summary: '季度公布重大劳动保障违法行为：从日志提取的草稿、取舍、审批、公布、更正和撤下；宣传部等接收单位在公布后查看',
  access: READERS,
  params,
  answers: [
    {
      status: 200,
      words: '一期的公布',
      schema: shape({
        ...{ id: dutyId, version: whole('版本'), at: instant('查看时刻（业务时间）') },
        ...{ period: text('期次'), from: day('自'), to: day('至'), due: flag('已到期，可以提取') },
        status: text('not-drawn 未提取、open 起草中、submitted 待审批、approved 已批准、published 已公布'),
        ...{ zero: flag('零报告'), returned: orNull(anything('退回的理由')), approvedOn: orNull(day('批准日期')) },
        ...{ approvedByShownAs: orNull(text('批准人')), number: orNull(text('公告文号，批准时取得')) },
        lines: list(draftLine, '草稿；未提取时为日志现在所有的'),
        fresh: list(draftLine, '提取以后日志中新有或者有变化的'),
        gone: list(text('公布事项编号'), '提取以后日志中不再有的'),
        published: orNull(published),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const PUBLICATION_LETTER = {
  method: 'GET',
  path: '/api/v1/duties/{id}/publications/{period}/letter',
  tag: TAG,
  summary: '重大劳动保障违法行为公告：按列入的事项成文，公布以前为拟稿；撤下的不在内，不写劳动者',
  access: READERS,
  params,
  query: { format: Type.Enum(['docx'], { description: '文件格式' }) },
  answers: [{ status: 200, words: '公告（GB/T 9704-2012版式）；未公布的注明拟稿，未盖章的注明', media: DOCUMENT }],
  problems: ['not-found', 'letter-not-due', 'letter-fact-missing', 'letter-template-missing'],
} as const satisfies RouteSpec;
