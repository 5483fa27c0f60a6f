import type { AccusedOfficial, ConductOwnCommand, ConductReporter } from '@qingxin/domain';
import Type from 'typebox';
import { type CommandSpec, commandsOf } from './command-spec.ts';
import {
  completed,
  documentId,
  freeText,
  localDay,
  orNull,
  paperNumber,
  personal,
  reason,
  record,
  unitId,
} from './fields.ts';
import { labels } from './labels.ts';
import { MATTER_SPECS } from './matter-commands.ts';

/** Neither name nor number is ever searched: the fields have no look-up. */
const reporter = completed<ConductReporter>()(
  { name: personal('reporterName', '姓名', 60), phone: personal('reporterPhone', '电话', 40) },
  { person: true, description: '实名反映人；一律保密' },
);
const official = completed<AccusedOfficial>()(
  {
    name: personal('officialName', '姓名', 60),
    unit: unitId('所在单位'),
    post: orNull(freeText('职务', 60)),
  },
  { person: true, description: '被反映的公职人员' },
);

/** What somebody says who reports; the public form asks the same. */
export const CONDUCT_SAID = {
  about: Type.Enum(['handling', 'discipline'], {
    description: '反映什么',
    ...labels({ handling: '单位办事：推诿、拖延、不登记、不答复', discipline: '人员违纪违法：收受财物、以权谋私等' }),
  }),
  accusedUnit: orNull(unitId('被反映的单位；只反映个人的为空')),
  official: orNull(official),
  said: freeText('反映的问题：什么时间、什么地点、谁、做了什么', 4000),
  matter: orNull(freeText('与哪件投诉或者案件有关，写登记号即可；不写入该件', 200)),
  reporter: orNull(reporter),
};

const document = orNull(documentId('函件编号'));
const number = orNull(paperNumber('接收机关的登记号'));
const WAYS = { writing: '书面', 'in-person': '当面', phone: '电话', message: '短信' } as const;
const way = Type.Enum(['writing', 'in-person', 'phone', 'message'], { description: '告知方式', ...labels(WAYS) });

const SPECS = {
  RegisterConduct: {
    title: '登记反映公职人员或者单位问题',
    opens: true,
    fills: ['receiptCode'],
    schema: record({
      channel: Type.Enum(['visit', 'phone', 'letter', 'web', 'other'], {
        description: '怎么来的',
        ...labels({ visit: '来访', phone: '来电', letter: '来信', web: '网上', other: '其他' }),
      }),
      receivedOn: orNull(localDay('收到日期，今天的为空')),
      ...CONDUCT_SAID,
    }),
    example: {
      ...{ channel: 'visit', receivedOn: null, about: 'handling', accusedUnit: 'housing', official: null },
      ...{ said: '三次到窗口反映欠薪，都不登记。', matter: null, reporter: null },
    },
  },
  PassOnConduct: {
    title: '转交信访部门或者纪检监察机关',
    schema: record({ unit: unitId('接收机关'), reason: reason('为什么转给该机关'), document }),
    example: { unit: 'petitions', reason: '反映单位办理信访事项的问题', document: null },
  },
  SignForConduct: {
    title: '接收',
    schema: record({ number }),
    example: { number: null },
  },
  RecordConductReceipt: {
    title: '登记接收机关的回执',
    schema: record({ receivedOn: localDay('接收日期'), number, document: documentId('回执编号') }),
    example: { receivedOn: '2022-05-20', number: null, document: 'doc-1' },
  },
  TellConductReporter: {
    title: '告知实名反映人',
    schema: record({
      what: Type.Enum(['received', 'result'], {
        description: '告知什么',
        ...labels({ received: '接收情况', result: '处理结果' }),
      }),
      way,
      words: freeText('告知的内容', 2000),
    }),
    example: { what: 'received', way: 'writing', words: '已收到您的反映，正在办理。' },
  },
  EndConduct: {
    title: '反映问题办结',
    schema: record({
      outcome: Type.Enum(['found', 'partly-found', 'not-found', 'not-taken', 'with-body', 'mistaken'], {
        description: '结果',
        ...labels({
          ...{ found: '属实', 'partly-found': '部分属实', 'not-found': '不属实或者查无实据' },
          ...{ 'not-taken': '不予受理', 'with-body': '由接收机关自行办理答复', mistaken: '登记有误' },
        }),
      }),
      words: freeText('说明', 2000),
    }),
    example: { outcome: 'found', words: '已责令登记并致歉。' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export const CONDUCT_SPECS = commandsOf<ConductOwnCommand>()(SPECS);

/** Of what every matter takes, time alone. */
export const CONDUCT_MATTER_SPECS = { LapseClocks: MATTER_SPECS.LapseClocks };
