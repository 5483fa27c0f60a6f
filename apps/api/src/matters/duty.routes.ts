import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { READERS } from './matter.routes.ts';
import {
  anything,
  asOf,
  day,
  dutyId,
  flag,
  head,
  instant,
  ladders,
  list,
  openTask,
  orNull,
  shape,
  text,
  whole,
} from './schemas.ts';

const TAG = '常设工作';

const planned = {
  period: text('期次'),
  from: day('自'),
  to: day('至'),
  season: orNull(text('所在季节')),
  ruleId: text('规则'),
  ruleVersion: whole('规则版本'),
};

const facts = {
  label: text('名称'),
  source: text('依据'),
  form: text('periodic 按期报送、campaign 按部署报送、log 登记、push 推送'),
  figures: list(
    shape({ id: text('代码'), label: text('名称'), kind: text('count 件、人，fen 金额（分）') }),
    '报送的数字',
  ),
  zero: flag('可以零报告'),
  started: orNull(shape({ from: day('自何日起'), number: text('部署文件的文号'), document: text('部署文件') })),
  lastDay: orNull(day('停止后的最后一日')),
  next: orNull(shape(planned, '下一期，期满次日开始报送')),
};

const finding = shape({
  project: text('工程项目或者单位'),
  people: whole('涉及人数'),
  fen: whole('欠薪金额（分）'),
  followUp: text('referred 转入办理、settled 当场解决'),
  matter: orNull(text('所转入的投诉举报件或案件')),
  note: orNull(anything('说明')),
});

const edition = shape({
  zero: flag('零报告'),
  figures: anything('各项数字'),
  findings: list(finding, '逐项列出的发现；只对报送、接收单位和治欠办显示'),
  text: orNull(anything('情况说明；只对报送、接收单位和治欠办显示')),
  document: orNull(text('报送材料')),
  filedAt: instant('录入时刻'),
  filedOn: day('报送日期'),
  filedByShownAs: orNull(text('报送人')),
});

const receipts = list(
  shape({ unit: text('单位代码'), unitName: orNull(text('单位')), on: orNull(day('签收日期')) }),
  '接收单位的签收',
);

const hotLine = shape({
  ...{ unit: text('单位代码'), unitName: orNull(text('单位')), phone: text('电话'), hours: text('受理时间') },
  ...{ where: text('公开的媒体或者位置'), publishedOn: day('公开日期') },
});

const publicity = shape({
  ...{ unit: text('单位代码'), unitName: orNull(text('单位')), heldOn: day('日期') },
  ...{ medium: text('媒体或者形式'), topic: text('主题'), link: orNull(text('链接')) },
});

const push = shape({
  ...{ pushId: text('推送编号'), subject: text('主题'), text: anything('内容'), document: orNull(text('附件')) },
  ...{ pushedOn: day('推送日期'), receipts },
});

const report = shape({
  unit: text('单位代码'),
  unitName: orNull(text('单位')),
  awaited: flag('尚未报送'),
  released: flag('单位已撤并，免予报送'),
  due: orNull(day('报送期限')),
  clockStatus: orNull(text('时限状态')),
  workingDaysLate: orNull(whole('逾期工作日')),
  editions: list(edition, '历次报送，最后一次为准'),
  receipts,
});

export const DUTY_LIST = {
  method: 'GET',
  path: '/api/v1/duties',
  tag: TAG,
  summary: '常设工作：每一种的依据、是否启动、下一期和尚未报送的单位；只列本单位有份的',
  access: READERS,
  answers: [
    {
      status: 200,
      words: '常设工作',
      schema: shape({
        duties: list(
          shape({
            id: dutyId,
            ...facts,
            awaited: list(
              shape({ period: text('期次'), unit: text('单位代码'), unitName: orNull(text('单位')) }),
              '尚未报送的',
            ),
          }),
          '种类',
        ),
      }),
      example: { duties: [] },
    },
  ],
} as const satisfies RouteSpec;

export const DUTY = {
  method: 'GET',
  path: '/api/v1/duties/{id}',
  tag: TAG,
  summary: '一项常设工作：各期、各单位的报送、签收和逾期',
  access: READERS,
  params: { id: dutyId },
  query: { asOf, limit: Type.Integer({ description: '最近的几期，缺省 12', minimum: 1, maximum: 200 }) },
  answers: [
    {
      status: 200,
      words: '常设工作',
      schema: shape({
        ...head,
        id: dutyId,
        ...facts,
        periods: list(
          shape({
            ...planned,
            campaign: Type.Optional(anything('专项行动的名称、文号和结束日期')),
            openedAt: instant('开始报送的时刻'),
            reports: list(report, '各单位'),
          }),
          '各期，新的在前',
        ),
        periodCount: whole('总期数'),
        hotLines: list(hotLine, '各单位公开的电话'),
        publicity: list(publicity, '登记的宣传'),
        pushes: list(push, '推送的信息'),
        tasks: list(openTask, '未办结的待办'),
        ladders,
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;
