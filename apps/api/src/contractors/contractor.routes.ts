import type { RouteSpec } from '../http/route.ts';
import { anything, day, flag, instant, list, matterId, orNull, shape, text, whole } from '../matters/schemas.ts';

const TAG = '参建单位';
/** Companies that build; officers read the projects themselves. */
export const CONTRACTORS = ['contractor'] as const;

const roles = list(
  text('owner 建设单位、general-contractor 施工总承包单位、subcontractor 分包单位'),
  '本单位在该项目的身份',
);

const owed = shape({
  kind: text('sheet 提交工资支付表、date 期限'),
  title: text('要办的事'),
  text: orNull(text('要求')),
  article: text('依据'),
  due: orNull(day('到期日')),
  overdue: flag('已超过到期日'),
  month: orNull(text('用工的月份，YYYY-MM')),
  number: orNull(text('限期整改指令书的文号')),
});

const line = {
  id: matterId,
  number: text('项目登记号'),
  name: text('项目名称'),
  address: orNull(text('项目地址，不详的为空')),
  roles,
};

const regime = shape({
  regime: text(
    'real-name 实名制、special-account 专用账户、agency-payment 总包代发、wage-deposit 工资保证金、rights-notice 维权公示',
  ),
  name: text('制度名称'),
  article: text('依据'),
  state: text('kept 已落实、lacking 有欠缺、exempt 免除、not-yet 尚未登记'),
  there: list(shape({ text: text('已有的'), on: orNull(day('日期')) }), '已有的'),
  missing: list(shape({ text: text('还缺的'), due: orNull(day('到期日')), overdue: flag('已超过到期日') }), '还缺的'),
});

const sheet = shape({
  keptBy: text('general-contractor 施工总承包单位、subcontractor 分包单位'),
  keeper: text('编制单位'),
  state: text('missing 未提交、filed 已提交待确认、accepted 监管单位已确认、no-work 当月无用工'),
  on: orNull(day('已确认的：交总包日期')),
  people: orNull(whole('已确认的：人数')),
  fen: orNull(whole('已确认的：实发合计（分）')),
  paidFen: orNull(whole('已确认的：已核对到人的支付（分）')),
  unpaidPeople: orNull(whole('已确认的：尚未付清的人数')),
});

const month = shape({
  month: text('用工的月份，YYYY-MM'),
  payOn: orNull(day('工资支付日；合同没有约定的，为最迟的一日')),
  allocation: orNull(
    shape(
      { dueFen: whole('应拨付（分）'), allocatedFen: whole('已拨付（分）'), by: orNull(day('约定的拨付日')) },
      '人工费用；只告知建设单位和施工总承包单位',
    ),
  ),
  sheets: list(sheet, '本单位可以提交的工资支付表'),
});

const file = shape({
  id: matterId,
  kind: text('month-sheet 工资支付表、agency-slips 代发凭证'),
  kindName: text('种类名称'),
  month: text('用工的月份，YYYY-MM'),
  keeper: orNull(text('编制单位；代发凭证为空')),
  receivedAt: instant('提交时刻'),
  totalFen: whole('各行合计（分）'),
  rows: whole('行数'),
  openRows: whole('待改正的行'),
  state: text('to-fix 有行待改正、waiting 待监管单位确认、accepted 监管单位已确认、discarded 已作废'),
});

const proof = shape({
  fileId: text('材料编号'),
  title: anything('名称，本单位所写'),
  kindName: text('材料种类'),
  sha256: text('文件的SHA-256'),
  size: whole('字节数'),
  extension: text('扩展名'),
  receivedAt: instant('收到的时刻'),
  replaces: orNull(text('是哪一份材料的新版本')),
  notes: list(shape({ at: instant('说明的时刻'), note: anything('说明，本单位所写') }), '补充说明'),
});

export const CONTRACTOR_PROJECTS = {
  method: 'GET',
  path: '/api/v1/contractor/projects',
  tag: TAG,
  summary: '本单位参建的项目：身份和最近要办的一件事',
  access: CONTRACTORS,
  answers: [
    {
      status: 200,
      words: '项目',
      schema: shape({
        at: instant('查看时刻（业务时间）'),
        name: orNull(text('本单位名称')),
        projects: list(shape({ ...line, next: orNull(owed) }), '项目，最近到期的在前'),
      }),
      example: { at: '2026-05-11T01:30:00.000Z', name: '示例总包单位01', projects: [] },
    },
  ],
} as const satisfies RouteSpec;

export const CONTRACTOR_PROJECT = {
  method: 'GET',
  path: '/api/v1/contractor/projects/{id}',
  tag: TAG,
  summary: '本单位参建的一个项目：要办的事、五项制度、各月工资、整改指令、本单位提交的文件和材料',
  access: CONTRACTORS,
  params: { id: matterId },
  answers: [
    {
      status: 200,
      words: '项目',
      schema: shape({
        at: instant('查看时刻（业务时间）'),
        ...line,
        supervisedBy: shape({ name: text('监管单位'), phone: orNull(text('公开电话')) }),
        owed: list(owed, '本单位要办的事，先到期的在前'),
        regimes: list(regime, '五项制度，与本单位有关的'),
        months: list(month, '各月，新的在前'),
        orders: list(
          shape({
            number: text('文号'),
            about: text('事由'),
            article: text('依据'),
            month: orNull(text('用工的月份，YYYY-MM')),
            due: orNull(day('整改期限')),
            state: text('ordered 待整改、rectified 已整改、sanctioned 未整改，已处理'),
          }),
          '发给本单位的限期整改指令书',
        ),
        keepers: list(
          shape({ keptBy: text('由谁编制'), keeper: text('编制单位') }),
          '本单位可以提交哪些单位的工资支付表',
        ),
        mayFileSlips: flag('可以提交代发凭证'),
        files: list(file, '本单位提交的工资支付表和代发凭证，新的在前'),
        proofs: list(proof, '本单位提交的材料，新的在前'),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;
