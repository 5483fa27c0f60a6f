import { DUTY_KINDS, type DutyOwnCommand, type StreamState } from '@qingxin/domain';
import Type from 'typebox';
import { type CommandSpec, commandsOf } from './command-spec.ts';
import {
  count,
  documentId,
  fen,
  freeText,
  LARGEST_SUM,
  list,
  localDay,
  localId,
  orNull,
  paperNumber,
  reason,
  record,
  text,
  unitId,
} from './fields.ts';
import { dutyPeriod as period } from './duty-period.ts';
import { MATTER_SPECS } from './matter-commands.ts';
import { PUBLICATION_SPECS } from './publication-commands.ts';
import { REPORT_SPECS } from './report-commands.ts';

const figures = Type.Unsafe<Readonly<Record<string, number>>>(
  Type.Record(Type.String({ pattern: '^[a-z][A-Za-z]{0,39}$' }), Type.Integer({ minimum: 0, maximum: LARGEST_SUM }), {
    description: '各项数字；金额以分计',
    maxProperties: 20,
  }),
);
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const finding = record({
  project: text('工程项目或者单位', 200),
  people: count('涉及人数', 100_000, 0),
  fen: fen('欠薪金额'),
  followUp: Type.Enum(['referred', 'settled'], { description: '转入投诉举报件或案件办理、当场解决' }),
  matter: orNull(Type.String({ description: '所转入的投诉举报件或案件', pattern: `^(complaint|case)-${UUID}$` })),
  note: orNull(freeText('说明', 1000)),
});
const body = {
  period,
  unit: unitId('报送单位'),
  findings: list(finding, '逐项列出的发现', 200),
  zero: Type.Boolean({ description: '零报告：经排查没有情况' }),
  figures,
  text: freeText('情况说明；零报告写明如何排查', 4000),
  document: orNull(documentId('报送材料；代单位录入纸质材料时必填')),
};
const REPORT = {
  period: '2026-06',
  unit: 'petitions',
  zero: false,
  findings: [],
  figures: Object.fromEntries(DUTY_KINDS['petition-bulletin'].figures.map(({ id }) => [id, 2])),
  text: '本月群众信访反映欠薪问题两件，均已转送。',
  document: null,
};

/** The unit that the command speaks for. */
const ofUnit = (_state: StreamState, { unit }: Readonly<Record<string, unknown>>): string | null =>
  typeof unit === 'string' ? unit : null;

/** Complaints and cases that the findings name. */
const foundIn = ({ findings }: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (Array.isArray(findings) ? (findings as readonly { readonly matter?: unknown }[]) : []).flatMap(({ matter }) =>
      typeof matter === 'string' ? [[matter, matter]] : [],
    ),
  );

const SPECS = {
  StartDuty: {
    title: '启动常设工作',
    opens: true,
    schema: record({
      from: localDay('自何日起'),
      number: paperNumber('部署文件的文号'),
      document: documentId('部署文件'),
    }),
    example: { from: '2026-06-01', number: '示例治欠办〔2026〕1号', document: 'doc-1' },
  },
  StopDuty: {
    title: '停止常设工作',
    schema: record({ lastDay: localDay('最后一日'), reason: reason(), document: documentId('依据文件') }),
    example: { lastDay: '2026-12-31', reason: '职责划转', document: 'doc-2' },
  },
  OpenPeriod: { title: '开始一期报送', schema: record({ period }), example: { period: '2026-06' } },
  FileDutyReport: { title: '报送', schema: record(body), example: REPORT, aim: ofUnit, factsIfThere: foundIn },
  CorrectDutyReport: {
    title: '更正报送内容',
    schema: record({ ...body, reason: reason() }),
    example: { ...REPORT, reason: '漏报一件' },
    aim: ofUnit,
    factsIfThere: foundIn,
  },
  StartCampaign: {
    title: '部署专项行动',
    opens: true,
    schema: record({
      name: text('名称', 100),
      number: paperNumber('部署文件的文号'),
      document: documentId('实施方案'),
      from: localDay('自'),
      to: localDay('至'),
      shares: list(
        record({ unit: unitId('单位'), part: freeText('分工', 1000), dueOn: localDay('报送日期') }),
        '各单位的分工',
        100,
        1,
      ),
    }),
    example: {
      name: '根治欠薪冬季专项行动',
      number: '示例治欠办〔2026〕9号',
      document: 'doc-3',
      from: '2026-11-15',
      to: '2027-02-05',
      shares: [{ unit: 'housing', part: '房屋市政工程逐项目检查', dueOn: '2027-01-15' }],
    },
  },
  EndCampaign: {
    title: '专项行动结束',
    schema: record({ period, result: freeText('结果报告', 4000), document: documentId('结果报告文件') }),
    example: { period: 'c1', result: '检查项目九个，发现问题均已解决。', document: 'doc-4' },
  },
  PublishHotLine: {
    title: '公开投诉举报电话',
    opens: true,
    schema: record({
      unit: unitId('单位'),
      phone: text('电话', 40),
      hours: text('受理时间', 100),
      where: text('公开的媒体或者位置', 200),
      publishedOn: localDay('公开日期'),
    }),
    example: {
      ...{ unit: 'hrss', phone: '12333', hours: '工作日8时至18时', where: '区政府网站' },
      publishedOn: '2022-05-10',
    },
    aim: ofUnit,
  },
  RecordPublicity: {
    title: '登记宣传',
    opens: true,
    schema: record({
      unit: unitId('单位'),
      heldOn: localDay('日期'),
      medium: text('媒体或者形式', 100),
      topic: text('主题', 200),
      link: orNull(text('链接', 500)),
    }),
    example: { unit: 'publicity', heldOn: '2022-05-10', medium: '区级新闻', topic: '条例宣传', link: null },
    aim: ofUnit,
  },
  PushInformation: {
    title: '推送信息',
    opens: true,
    schema: record({
      subject: text('主题', 200),
      text: freeText('内容', 4000),
      document: orNull(documentId('附件')),
      units: list(unitId('单位'), '接收单位', 100, 1),
    }),
    example: { subject: '上级文件转发', text: '请各单位知悉。', document: null, units: ['hrss', 'housing'] },
  },
  AcknowledgeInformation: {
    title: '签收推送信息',
    schema: record({ pushId: localId('推送编号'), unit: unitId('签收单位') }),
    example: { pushId: 'i1', unit: 'hrss' },
    aim: ofUnit,
  },
  AcknowledgeDutyReports: {
    title: '签收报送',
    schema: record({ period, unit: unitId('签收单位') }),
    example: { period: '2026-06', unit: 'hrss' },
    aim: ofUnit,
  },
  ...PUBLICATION_SPECS,
  ...REPORT_SPECS,
} as const satisfies Readonly<Record<string, CommandSpec>>;

export const DUTY_SPECS = commandsOf<DutyOwnCommand>()(SPECS);

/** Of what every matter takes all but listed facts, and a unit that ended is released: a standing duty knows no arrears of its own. */
const { RecordListedFact: _listed, SucceedUnit: _succession, ...taken } = MATTER_SPECS;
export const DUTY_MATTER_SPECS = taken;
