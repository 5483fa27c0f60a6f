import Type from 'typebox';
import type { ComplaintState, StreamState } from '@qingxin/domain';
import { neededOnly, only } from './asking.ts';
import type { CommandSpec } from './command-spec.ts';
import { demand, returnReason } from './complaint-fields.ts';
import {
  documentId,
  list,
  localDay,
  localId,
  orNull,
  paperNumber,
  personal,
  reason,
  record,
  text,
  unitId,
  freeText,
} from './fields.ts';

const handOffId = localId('转送编号');
const destination = text('当事人可以去哪里', 500);
const legalBasis = text('法律依据', 500);
const items = list(text('材料', 200), '材料清单', 50, 1);

type Payload = Readonly<Record<string, unknown>>;

const addressee: CommandSpec['aim'] = (state: StreamState, payload: Payload) =>
  (state as ComplaintState).handOffs[String(payload['handOffId'])]?.toUnit ?? null;
const sender: CommandSpec['aim'] = (state: StreamState, payload: Payload) =>
  (state as ComplaintState).handOffs[String(payload['handOffId'])]?.fromUnit ?? null;

export const HANDLING_SPECS = {
  DecideFirstContact: {
    title: '首问处置',
    schema: record({
      decision: Type.Enum(['handle', 'hand-on', 'joint', 'not-wage'], {
        description: '本单位办理、转送、共同办理、不属欠薪',
      }),
      reason: reason(),
      units: list(unitId('单位'), '转送或共同办理的单位', 10),
      destination: Type.Optional(destination),
      letter: Type.Optional(paperNumber('移送函文号')),
    }),
    asked: {
      units: neededOnly('decision', 'hand-on', 'joint'),
      destination: neededOnly('decision', 'not-wage'),
      letter: only('decision', 'hand-on'),
    },
    example: { decision: 'handle', reason: '属本单位受理范围', units: [] },
  },
  AnswerJointHandling: {
    title: '反馈会办情况',
    schema: record({ text: freeText('办理情况或者意见', 2000), document: orNull(documentId('反馈材料')) }),
    example: { text: '已约谈总包单位，核实其尚未支付班组进度款', document: null },
  },
  HandOn: {
    title: '转送',
    schema: record({ toUnit: unitId('接收单位'), reason: reason(), letter: orNull(paperNumber('移送函文号')) }),
    example: { toUnit: 'hrss', reason: '工资拖欠，属人社部门', letter: null },
  },
  NotifyHandOff: {
    title: '通知接收单位',
    schema: record({
      handOffId,
      way: Type.Enum(['message', 'phone', 'paper'], { description: '短信、电话、纸质' }),
      recipient: text('通知到何岗位', 100),
      note: orNull(freeText('备注', 500)),
    }),
    example: { handOffId: 'h1', way: 'phone', recipient: '联络员', note: null },
    aim: sender,
  },
  SignForHandOff: { title: '签收', schema: record({ handOffId }), example: { handOffId: 'h1' }, aim: addressee },
  RecordOutsideReceipt: {
    title: '登记外单位回执',
    schema: record({
      handOffId,
      document: documentId('回执'),
      contact: orNull(personal('contact', '对方经办人及电话', 200)),
    }),
    example: { handOffId: 'h1', document: 'doc-1', contact: null },
    aim: sender,
  },
  ReturnHandOff: {
    title: '退回',
    schema: record({
      handOffId,
      reason: returnReason,
      legalBasis,
      suggestedOwner: orNull(unitId('建议的承办单位')),
      explanation: freeText('说明', 1000),
    }),
    example: {
      handOffId: 'h1',
      reason: 'other-owner',
      legalBasis: '《保障农民工工资支付条例》第七条',
      suggestedOwner: 'housing',
      explanation: '房屋市政工程，主管部门为区住建局',
    },
    aim: addressee,
  },
  RecordOutsideRefusal: {
    title: '登记外单位不接收',
    schema: record({
      handOffId,
      document: documentId('外单位的复函'),
      reason: returnReason,
      legalBasis,
      explanation: freeText('说明', 1000),
    }),
    example: {
      handOffId: 'h1',
      document: 'doc-1',
      reason: 'not-competent-place',
      legalBasis: '《保障农民工工资支付条例》第四条',
      explanation: '用人单位不在该区',
    },
    aim: sender,
  },
  RecallHandOff: {
    title: '撤回转送',
    schema: record({ handOffId, reason: reason() }),
    example: { handOffId: 'h1', reason: '接收单位选错' },
    aim: sender,
  },
  DesignateOwner: {
    title: '指定承办单位',
    schema: record({ unit: unitId('承办单位'), reason: reason(), legalBasis }),
    example: { unit: 'housing', reason: '两次退回', legalBasis: '首问负责制' },
  },
  CorrectDesignation: {
    title: '更正指定',
    schema: record({
      unit: unitId('承办单位'),
      ground: Type.Enum(['law', 'new-facts'], { description: '法律规定、新的事实' }),
      legalBasis: Type.Optional(legalBasis),
      newFact: Type.Optional(freeText('新的事实；以此更正的须写明', 1000)),
      reason: reason(),
    }),
    asked: { legalBasis: neededOnly('ground', 'law'), newFact: neededOnly('ground', 'new-facts') },
    example: { unit: 'hrss', ground: 'new-facts', newFact: '工程已于上年竣工', reason: '查明并非在建工程' },
  },
  AcceptComplaint: {
    title: '受理',
    schema: record({}),
    example: {},
    number: ({ actor, organisation }) =>
      actor.unit !== null && organisation.unit(actor.unit)?.kind === 'hrss'
        ? { register: 'filing', unit: actor.unit }
        : null,
  },
  DeclineComplaint: {
    title: '不予受理',
    schema: record({
      ground: Type.Enum(['older-than-two-years', 'not-competent', 'arbitration-or-suit', 'not-labour'], {
        description: '超过两年、无管辖权、已仲裁或起诉、不属劳动保障监察',
      }),
      reason: reason(),
      destination,
    }),
    example: { ground: 'arbitration-or-suit', reason: '已就同一事项申请仲裁', destination: '劳动人事争议仲裁院' },
    number: ({ actor }) => (actor.unit === null ? null : { register: 'decline', unit: actor.unit }),
  },
  RequestSupplement: {
    title: '要求补正',
    schema: record({ items, dueOn: localDay('补正期限') }),
    example: { items: ['考勤记录'], dueOn: '2022-05-20' },
  },
  ReceiveSupplement: { title: '收到补正', schema: record({ items }), example: { items: ['考勤记录'] } },
  ConcludePreliminaryCheck: {
    title: '初查结论',
    schema: record({
      conclusion: Type.Enum(['arrears', 'no-arrears', 'not-wage', 'paid-on-the-spot'], {
        description: '存在欠薪、无欠薪、不属工资、当场付清',
      }),
      demands: list(demand, '诉求分项', 50),
      reason: Type.Optional(reason()),
      destination: Type.Optional(destination),
    }),
    example: { conclusion: 'arrears', demands: [{ kind: 'wages', amountFen: 1_860_000, people: 1 }] },
  },
  ProposeNotWage: {
    title: '提出不属欠薪',
    schema: record({ reason: reason(), destination }),
    example: { reason: '诉求为材料款', destination: '人民法院' },
  },
  ConfirmNotWage: { title: '确认不属欠薪', schema: record({}), example: {} },
  RejectNotWage: { title: '不认可不属欠薪', schema: record({ reason: reason() }), example: { reason: '其中含有工资' } },
} as const satisfies Readonly<Record<string, CommandSpec>>;
