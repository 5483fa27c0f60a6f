import type { CaseCommand } from '@qingxin/domain';
import Type from 'typebox';
import type { CommandSpec } from './command-spec.ts';
import { cause } from './cause.ts';
import { SENT_KINDS, sentKind } from './sent-kinds.ts';
import { ACT_ON_STEP, REVISE_STEP_FEEDBACK } from './step-fields.ts';
import {
  count,
  documentId,
  list,
  localDay,
  localId,
  orNull,
  personal,
  personId,
  reason,
  record,
  streamName,
  text,
  unitId,
  freeText,
} from './fields.ts';

type Opens = Extract<CaseCommand, { type: 'AddSource' }>['data']['opens'];

const projectKind = Type.Enum(['government', 'state-owned', 'ppp', 'private', 'not-construction', 'unknown'], {
  description: '政府投资、国有企业、PPP、社会投资、非工程建设、不详',
});
const project = orNull(text('工程项目', 200));

const opens = Type.Unsafe<Opens>(orNull(record({ projectKind, project, reason: reason('立为案件的理由') })));

const complaint = streamName('complaint', '投诉举报件');
const membership = count('第几次并入', 1000);

const sentOne = record({
  kind: sentKind,
  since: count('第一次来件的版本', 1_000_000),
  last: count('最后一次来件的版本', 1_000_000),
  count: count('来件次数', 1_000_000),
});

export const CASE_OPENING_SPECS = {
  AddSource: {
    title: '并入投诉举报件',
    opens: true,
    schema: record({ complaint, membership, opens }),
    example: {
      complaint: 'complaint-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11',
      membership: 1,
      opens: { projectKind: 'private', project: '示例安置房工程', reason: '初查存在欠薪' },
    },
    fills: ['source'],
    numberIn: 'opens',
    number: ({ payload, organisation }) => {
      const office = organisation.ofKind('office');
      return payload['opens'] === null || office === null ? null : { register: 'case', unit: office.id };
    },
  },
  UpdateSource: {
    title: '更新并入件的人员',
    schema: record({ complaint, membership }),
    example: { complaint: 'complaint-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11', membership: 1 },
    fills: ['source'],
  },
  NoteSendings: {
    title: '登记并入件网上来件',
    schema: record({
      complaint,
      membership,
      holder: orNull(unitId('承办单位')),
      sent: list(sentOne, '未处理的来件', SENT_KINDS.length, 0),
    }),
    example: {
      complaint: 'complaint-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11',
      membership: 1,
      holder: 'housing',
      sent: [{ kind: 'urging', since: 12, last: 14, count: 2 }],
    },
  },
  GatherConcealed: { title: '汇入保密人员', schema: record({}), example: {}, fills: ['concealed'] },
  RemoveSource: {
    title: '分出投诉举报件',
    schema: record({ complaint, membership, reason: reason() }),
    example: { complaint: 'complaint-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11', membership: 1, reason: '并非同一用人单位' },
  },
  DescribeProject: {
    title: '登记工程项目类型、名称和标段',
    schema: record({ projectKind, project, sections: list(text('标段', 100), '标段', 20) }),
    example: { projectKind: 'government', project: '示例安置房工程', sections: ['二标段'] },
  },
  AssignLead: {
    title: '确定牵头单位、立案单位和清零时限',
    schema: record({
      lead: unitId('牵头单位'),
      coUnits: list(unitId('配合单位'), '配合单位', 20),
      filingUnit: unitId('立案单位'),
      patron: orNull(personId('包案领导')),
      clearBy: localDay('清零时限'),
      reason: reason(),
    }),
    example: {
      lead: 'housing',
      coUnits: ['police'],
      filingUnit: 'hrss',
      patron: null,
      clearBy: '2022-06-30',
      reason: '房屋市政工程',
    },
  },
  ChangeClearingDate: {
    title: '变更清零时限',
    schema: record({
      clearBy: localDay('清零时限'),
      reason: reason(),
      approvedBy: personId('批准人'),
      document: orNull(documentId('审批材料')),
    }),
    example: { clearBy: '2022-07-31', reason: '等待工程款拨付', approvedBy: 'person:leader01', document: null },
  },
  FileCase: {
    title: '立案',
    schema: record({}),
    example: {},
    number: ({ actor }) => (actor.unit === null ? null : { register: 'filing', unit: actor.unit }),
  },
  RecordObstacle: {
    title: '登记调查受阻',
    schema: record({
      kind: Type.Enum(['uncooperative', 'unreachable'], { description: '拒不配合、无法联系' }),
      account: personal('obstacle', '情况', 4000),
      urgent: Type.Boolean({ description: '紧急' }),
    }),
    example: { kind: 'unreachable', account: '多次联系负责人未果。', urgent: false },
  },
  ConcludeInvestigation: {
    title: '调查终结',
    schema: record({ document: documentId('调查报告') }),
    example: { document: 'doc-1' },
  },
  FindCause: {
    title: '查明成因',
    schema: record({
      cause,
      note: freeText('说明', 2000),
    }),
    example: { cause: 'price-unpaid', note: '建设单位未按约拨付工程款' },
  },
  PushUnit: {
    title: '推送成员单位',
    schema: record({
      unit: unitId('成员单位'),
      matter: freeText('推送事项', 2000),
      feedbackBy: localDay('反馈期限'),
      informationOnly: Type.Boolean({ description: '仅告知，不要求反馈' }),
    }),
    example: { unit: 'housing', matter: '请核实工程款拨付情况', feedbackBy: '2022-05-20', informationOnly: false },
  },
  StartStep: {
    title: '启动部门环节',
    schema: record({
      kind: localId('环节'),
      targetUnit: orNull(unitId('协助单位')),
      urgent: Type.Boolean({ description: '紧急' }),
      reason: reason(),
      orderId: Type.Optional(localId('针对的文书；只有一份时可以不写')),
    }),
    example: { kind: 'police-assistance', targetUnit: 'police', urgent: false, reason: '负责人无法联系' },
  },
  ActOnStep: ACT_ON_STEP,
  ReviseStepFeedback: REVISE_STEP_FEEDBACK,
} as const satisfies Readonly<Record<string, CommandSpec>>;
