import { ADMITTED_COMPANY, type OrganisationCommand, ROLES, UNIT_KINDS } from '@qingxin/domain';
import Type from 'typebox';
import { type CommandSpec, commandsOf } from './command-spec.ts';
import { labels, ROLE_LABELS, UNIT_KIND_LABELS } from './labels.ts';
import { list, localDay, localId, orNull, paperNumber, personId, record, streamName, text, unitId } from './fields.ts';

const unit = record({
  id: unitId('单位代码'),
  name: text('单位名称', 100),
  kind: Type.Enum([...UNIT_KINDS], { description: '单位类别', ...labels(UNIT_KIND_LABELS) }),
  outside: Type.Boolean({ description: '区外单位，不登录本系统' }),
  phone: orNull(text('公开电话', 40)),
  active: Type.Boolean({ description: '在用' }),
});

const postId = localId('岗位代码');
const mergerId = localId('合并编号');

const post = record({
  id: postId,
  unit: unitId('单位'),
  title: text('岗位名称', 100),
  roles: list(Type.Enum([...ROLES], { description: '角色', ...labels(ROLE_LABELS) }), '角色', 5, 1),
});

const exampleUnit = { id: 'hrss', name: '区人社局', kind: 'hrss', outside: false, phone: null, active: true };

const contractorId = unitId('参建单位代码');

const ORGANISATION = {
  AdmitContractor: {
    title: '接入项目参建单位',
    schema: record({
      contractor: record(
        {
          id: contractorId,
          company: streamName('company', '用人单位登记'),
          name: text('单位名称', 100),
        },
        '参建单位',
      ),
    }),
    example: {
      contractor: {
        id: 'contractor-01',
        company: 'company-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11',
        name: '示例总包单位01',
      },
    },
    factsIfThere: (payload) => ({
      [ADMITTED_COMPANY]: String((payload['contractor'] as { readonly company: string }).company),
    }),
  },
  EndContractorAccess: {
    title: '终止项目参建单位接入',
    schema: record({ id: contractorId, reason: text('理由', 1000) }),
    example: { id: 'contractor-01', reason: '项目完工，工资结清' },
  },
  AddUnit: { title: '增加单位', opens: true, schema: record({ unit }), example: { unit: exampleUnit } },
  ChangeUnit: {
    title: '变更单位',
    schema: record({ unit, reason: text('理由', 1000) }),
    example: { unit: exampleUnit, reason: '机构更名' },
    fills: ['openWork'],
  },
  ProposeMerger: {
    title: '提出单位合并',
    schema: record({
      from: unitId('被合并的单位'),
      to: unitId('承接单位'),
      on: localDay('承接日期'),
      reason: text('理由', 1000),
      document: paperNumber('批准合并的文号'),
    }),
    example: {
      ...{ from: 'housing', to: 'transport', on: '2026-12-01', reason: '机构改革' },
      document: '潞编发〔2026〕3号',
    },
  },
  ApproveMerger: {
    title: '确认单位合并',
    schema: record({ mergerId }),
    example: { mergerId: 'merger-1' },
  },
  RejectMerger: {
    title: '不予单位合并',
    schema: record({ mergerId, reason: text('理由', 1000) }),
    example: { mergerId: 'merger-1', reason: '批文尚未下达' },
  },
  BeginMerger: { title: '单位合并开始承接', schema: record({ mergerId }), example: { mergerId: 'merger-1' } },
  RecordMergerRound: {
    title: '登记单位合并一轮承接的结果',
    schema: record({
      mergerId,
      left: list(record({ stream: text('事项', 80), code: orNull(text('原因代码', 80)) }), '未能承接的事项', 500),
    }),
    example: { mergerId: 'merger-1', left: [] },
  },
  EndMerger: {
    title: '单位合并完成',
    schema: record({ mergerId }),
    example: { mergerId: 'merger-1' },
    fills: ['workOfMerged'],
  },
  AddPost: {
    title: '增加岗位',
    schema: record({ post }),
    example: { post: { id: 'hrss-officer', unit: 'hrss', title: '劳动保障监察员', roles: ['officer'] } },
  },
  AppointPerson: {
    title: '任职',
    schema: record({
      person: personId('人员'),
      post: postId,
      from: localDay('到任日期'),
      until: orNull(localDay('离任日期')),
      deputy: Type.Boolean({ description: '代理' }),
    }),
    example: { person: 'person:hrss01', post: 'hrss-officer', from: '2022-04-01', until: null, deputy: false },
  },
  NoteAbsence: {
    title: '登记外出',
    schema: record({ person: personId('外出人员'), from: localDay('外出首日'), until: localDay('外出末日') }),
    example: { person: 'person:hrss01', from: '2022-05-16', until: '2022-05-20' },
  },
  EndAbsence: {
    title: '登记返岗',
    schema: record({ absenceId: localId('外出登记编号'), backOn: localDay('返岗日期') }),
    example: { absenceId: 'away-1', backOn: '2022-05-18' },
  },
  HandOverWork: {
    title: '移交工作',
    composed: true,
    schema: record({
      unit: unitId('单位'),
      from: personId('移交人'),
      to: personId('接收人'),
      tasks: list(text('事项和待办编号', 200), '移交的待办', 2000),
      letters: list(text('项目', 80), '须重签的责任书', 2000),
      shifts: Type.Optional(list(text('值班表和班次编号', 200), '改由接收人值的班次', 2000)),
      reveals: Type.Optional(list(text('事项', 80), '仍可查看个人信息的事项，移交后即不可再看', 2000)),
      approvals: Type.Optional(list(text('事项和待办编号', 200), '只有移交人能决定的事项，接任后办理', 2000)),
      reason: text('理由', 1000),
      document: paperNumber('双方签字的移交清单编号'),
    }),
    example: {
      ...{ unit: 'hrss', from: 'person:hrss01', to: 'person:hrss02', reason: '轮岗', document: 'doc-1' },
      ...{ tasks: ['complaint-0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7/first-contact#1'], letters: [] },
    },
  },
  EndAppointment: {
    title: '离任',
    schema: record({ person: personId('人员'), post: postId, until: localDay('离任日期'), reason: text('理由', 1000) }),
    example: { person: 'person:hrss01', post: 'hrss-officer', until: '2022-12-31', reason: '调离' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export const ORGANISATION_SPECS = commandsOf<OrganisationCommand>()(ORGANISATION);
