import type { ComplaintState, StreamState } from '@qingxin/domain';
import Type from 'typebox';
import { onPaper, signed } from './changes.ts';
import type { CommandSpec } from './command-spec.ts';
import { circumstances } from './intake-circumstances.ts';
import {
  channel,
  complaintKind,
  concealment,
  correctedClaimant,
  electionPaper,
  employer,
  knownClaimant,
  newClaimant,
  newTicket,
  project,
} from './complaint-fields.ts';
import {
  count,
  documentId,
  fen,
  instant,
  list,
  localId,
  orNull,
  orUnknown,
  personal,
  reason,
  record,
  streamName,
  unitId,
  freeText,
} from './fields.ts';

const claimantId = localId('投诉人编号');
const otherComplaint = streamName('complaint', '另一投诉举报件');

const ownSubject: CommandSpec['subject'] = (state: StreamState, payload) => {
  const claimant = payload['claimant'] as { readonly claimantId?: string } | undefined;
  return (state as ComplaintState).claimants[claimant?.claimantId ?? '']?.subject ?? null;
};

export const INTAKE_SPECS = {
  RegisterComplaint: {
    title: '登记投诉举报',
    opens: true,
    fills: ['receiptCode', 'warnings', 'possibleDuplicates'],
    schema: record({
      kind: complaintKind,
      channel,
      otherRouteOnly: Type.Optional(Type.Boolean({ description: '信访件：没有监察或其他法定途径' })),
      firstContactUnit: Type.Optional(unitId('首问单位，缺省为登记人所在单位')),
      receivedAt: Type.Optional(instant('当事人提出的时刻，缺省为现在')),
      statement: personal('statement', '诉求，一句话即可', 10_000),
      claimants: list(newClaimant, '投诉人；匿名时为空', 2000),
      peopleSaid: orUnknown(count('涉及人数', 100_000)),
      amountFen: orUnknown(fen('被拖欠总额')),
      employer: Type.Optional(employer),
      project: Type.Optional(project),
      urgent: orNull(record({ reason: reason('紧急情形') })),
      circumstances: Type.Optional(circumstances),
      ticket: Type.Optional(newTicket),
    }),
    example: {
      kind: 'complaint',
      channel: 'visit',
      statement: '在某工地干活三个月，工资一直没有发。',
      claimants: [
        { name: '工人01', phone: '13800000001', concealment: 'open', amountFen: 1_860_000, representative: true },
      ],
      peopleSaid: 1,
      amountFen: 1_860_000,
      employer: { kind: 'company', name: '示例劳务有限公司' },
      project: { name: '示例安置房工程' },
      urgent: null,
    },
    number: ({ actor, payload }) => {
      const unit = (payload['firstContactUnit'] as string | undefined) ?? actor.unit;
      return unit === null ? null : { register: 'complaint', unit };
    },
  },
  AddClaimant: {
    title: '增加投诉人',
    schema: record({ claimant: newClaimant, reason: reason() }),
    example: {
      claimant: { name: '工人02', concealment: 'concealed', representative: false },
      reason: '同班组工人补报',
    },
  },
  DetailClaimant: {
    title: '补充投诉人信息',
    schema: record({ claimant: knownClaimant }),
    example: { claimant: { claimantId: 'c1', phone: '13800000001', concealment: 'open', representative: true } },
    subject: ownSubject,
  },
  CorrectClaimant: {
    title: '更正投诉人信息',
    schema: record({ claimant: correctedClaimant, reason: reason(), ...onPaper }),
    example: { claimant: { claimantId: 'c1', amountFen: 1_900_000 }, reason: '计算错误', ...signed },
    subject: ownSubject,
  },
  DropClaimant: {
    title: '减少投诉人',
    schema: record({ claimantId, reason: reason() }),
    example: { claimantId: 'c1', reason: '本人要求不参加' },
  },
  ElectRepresentatives: {
    title: '推选代表人',
    schema: record({ claimantIds: list(claimantId, '代表人', 5, 1), paper: orNull(electionPaper) }),
    example: {
      claimantIds: ['c1'],
      paper: { document: 'doc-1', number: null, signedOn: '2022-05-10', signers: 12 },
    },
  },
  ChooseConcealment: {
    title: '选择是否保密',
    schema: record({ claimantId, concealment }),
    example: { claimantId: 'c1', concealment: 'concealed' },
  },
  ConsentToDisclosure: {
    title: '登记本人同意公开身份',
    schema: record({ claimantId, document: orNull(documentId('同意书')) }),
    example: { claimantId: 'c1', document: null },
  },
  NotePossibleDuplicate: {
    title: '提示可能重复',
    schema: record({
      other: otherComplaint,
      reasons: list(freeText('依据', 200), '依据', 10, 1),
      concealed: Type.Boolean({ description: '涉及保密的人' }),
    }),
    example: { other: 'complaint-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11', reasons: ['同一电话'], concealed: false },
  },
  JudgeDuplicate: {
    title: '认定是否重复',
    schema: record({
      other: otherComplaint,
      verdict: Type.Enum(['same', 'related', 'different'], { description: '同一件、有关联、不是' }),
      reason: reason(),
    }),
    example: { other: 'complaint-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11', verdict: 'same', reason: '同一人同一事项' },
    facts: (payload) => ({ other: String(payload['other']) }),
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;
