import type { RouteSpec } from '../http/route.ts';
import { READERS } from '../matters/matter.routes.ts';
import {
  anything,
  asOf,
  day,
  flag,
  head,
  list,
  matterId,
  orNull,
  position,
  shape,
  text,
  unitNamed,
  whole,
} from '../matters/schemas.ts';

const stage = text(
  'approval 立项审批、funding 资金来源、permit 施工许可、tender 招投标、payment 工程款拨付、regimes 制度监管、handling 处置',
);
const place = {
  ...{ stage, stageLabel: text('核查环节') },
  ...{ duty: text('supervision 监管责任、handling 处置责任'), dutyLabel: text('责任类别'), unit: unitNamed },
};

const wait = shape({
  ...{ for: text('step 环节、extension 延期、hand-off 转送、push 推送'), label: text('等待什么'), unit: unitNamed },
  ...{ subject: text('所等待的环节、时限、转送'), from: orNull(day('起')), until: orNull(day('止，空为仍在等待')) },
});

const entry = shape({
  ...{ entryId: text('事项编号'), ...place, day: orNull(day('日期')), gone: flag('日志已更正，不再如此') },
  ...{ point: orNull(text('事项代码')), label: orNull(text('事项')), says: orNull(text('kept 有记载、short 需说明')) },
  ...{ until: orNull(day('止于、办成日期')), detail: orNull(text('规则、违反种类、措施级次等')) },
  detailLabel: orNull(text('其说法，没有说法的为空')),
  ...{ figure: orNull(whole('数值')), figureOf: orNull(text('workingDays 工作日、fen 分')) },
  source: orNull(shape({ stream: text('出自'), versions: list(whole('版本'), '记录版本') }, '在日志中的位置')),
  waits: list(wait, '其间该单位在等待的审批、答复'),
  ...{ words: orNull(anything('人工补充的内容')), document: orNull(text('材料')), enteredBy: orNull(text('补充人')) },
});

const person = shape({
  ...{ personId: text('列名编号'), unit: unitNamed, post: text('职务'), account: orNull(text('账号')) },
  ...{ shownAs: orNull(text('姓名')), name: orNull(anything('没有账号的，姓名默认遮盖')), takenBack: flag('已撤回') },
  ...{ owed: orNull(flag('待送达')), words: orNull(anything('拟稿')), entries: orNull(anything('所列事项')) },
  draft: orNull(anything('最近一次送达的倒查稿')),
  statements: list(anything('说明'), '提交的说明'),
});

const finding = shape({
  ...{ findingId: text('认定编号'), ...place, personId: orNull(text('列名编号，空为单位')) },
  ...{ verdict: text('neglect 失职失责、weak 履职不力、none 无责任'), verdictLabel: text('认定') },
  ...{
    consequence: text('none、E2、E3、E4、E5'),
    consequenceLabel: text('处理建议'),
    matter: orNull(text('在哪一件提请')),
  },
  ...{ entries: list(text('事项编号'), '依据的事项'), papers: list(text('材料'), '依据的材料') },
  ...{ reason: anything('理由'), foundBy: orNull(text('认定人')), foundOn: day('认定日期') },
  adoptedAs: orNull(text('审定文号')),
});

export const TRACE_BACK = {
  method: 'GET',
  path: '/api/v1/supervision/acts/{id}/trace-back',
  tag: '督办',
  summary:
    '倒查：各环节的事项及其在日志中的位置、列名人员和说明、认定、问责建议；列名人员只见本人的，其单位负责人见本单位人员的',
  access: READERS,
  params: { id: matterId },
  query: { asOf },
  answers: [
    {
      status: 200,
      words: '倒查',
      schema: shape({
        ...head,
        ...{ status: text('open 核查中、adopted 已审定、concluded 已办结'), statusLabel: text('状态') },
        ...{ leads: unitNamed, number: orNull(text('文号')), adoptedOn: orNull(day('审定日期')) },
        ...{ concludedOn: orNull(day('办结日期')), note: text('系统数据不是认定结论'), whole: flag('可见全部') },
        opening: orNull(anything('启动事由、所涉事项及其读取版本')),
        position: orNull(shape(position)),
        silent: list(shape({ stage, label: text('环节'), note: text('日志无记载') }), '日志没有记载的环节'),
        entries: list(entry, '倒查事项'),
        persons: list(person, '列名人员'),
        findings: list(finding, '认定'),
        advice: list(anything('问责建议：文号、接收单位、证据清单、送达和回复'), '问责建议'),
      }),
    },
  ],
  problems: ['not-found', 'no-trace-back'],
} as const satisfies RouteSpec;
