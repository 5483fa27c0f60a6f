import {
  CHANNEL,
  type Claimant,
  type CorrectedClaimant,
  type DemandLine,
  type EmployerSaid,
  type TicketData,
} from '@qingxin/domain';
import Type from 'typebox';
import { particulars } from './claimant-particulars.ts';
import {
  completed,
  count,
  documentId,
  fen,
  instant,
  list,
  localDay,
  localId,
  orNull,
  orUnknown,
  paperNumber,
  personal,
  record,
  text,
} from './fields.ts';
import { labels } from './labels.ts';

export const complaintKind = Type.Enum(['complaint', 'report', 'petition'], { description: '投诉、举报、信访' });

export const channel = Type.Enum(
  [
    'visit',
    'phone',
    'letter',
    'web',
    'hotline-12345',
    'hotline-12333',
    'petition',
    'national-platform',
    'department',
    'procuratorate',
    'union',
    'town',
    'media',
    'police-110',
    'inspection',
    'outside-assistance',
  ],
  { description: '来源渠道', ...labels(CHANNEL) },
);

export const concealment = Type.Enum(['open', 'concealed'], {
  description: '公开，或对用人单位保密',
  ...labels({ open: '公开', concealed: '对用人单位保密' }),
});

export const month = Type.String({ description: '欠薪月份', pattern: '^(19|20)\\d{2}-(0[1-9]|1[0-2])$' });

const person = {
  name: Type.Optional(orUnknown(personal('name', '姓名', 50))),
  idNumber: Type.Optional(orUnknown(personal('idNumber', '身份证件号码', 30))),
  phone: Type.Optional(orUnknown(personal('phone', '联系电话', 30))),
  concealment,
  amountFen: Type.Optional(orUnknown(fen('本人被拖欠数额'))),
  months: Type.Optional(orUnknown(list(month, '欠薪月份', 120))),
  representative: Type.Boolean({ description: '是否代表人' }),
  particulars: Type.Optional(particulars),
};

/** A person named for the first time: the door gives the id and the subject under which the fields are sealed. */
export const newClaimant = completed<Claimant>()(person, { person: true, id: 'claimantId' });

/** A person of this complaint whose details come later. */
export const knownClaimant = completed<Claimant>()({ claimantId: localId('投诉人编号'), ...person }, { person: true });

/** What is known of a person and was wrong. */
export const correctedClaimant = completed<CorrectedClaimant & Pick<Claimant, 'claimantId' | 'subject'>>()(
  {
    claimantId: localId('投诉人编号'),
    name: Type.Optional(personal('name', '姓名', 50)),
    idNumber: Type.Optional(personal('idNumber', '身份证件号码', 30)),
    amountFen: Type.Optional(fen('本人被拖欠数额')),
  },
  { person: true },
);

/** 推选代表书; without it the representatives are provisional. */
export const electionPaper = record({
  document: documentId('推选代表书'),
  number: orNull(paperNumber('推选代表书编号')),
  signedOn: localDay('签署日期'),
  signers: count('签名人数', 100_000),
});

const companyEmployer = record({
  kind: Type.Enum(['company', 'unlicensed'], {
    description: '用人单位，或无照单位',
    ...labels({ company: '用人单位', unlicensed: '无照单位' }),
  }),
  name: Type.Optional(orUnknown(text('名称', 200))),
  creditCode: Type.Optional(orUnknown(Type.String({ description: '统一社会信用代码', pattern: '^[0-9A-Z]{8,18}$' }))),
});

const personEmployer = record({
  kind: Type.Literal('person', { description: '自然人（包工头）' }),
  name: Type.Optional(orUnknown(personal('employerName', '姓名或称呼', 50))),
});

export const employer = Type.Unsafe<EmployerSaid>(Type.Union([companyEmployer, personEmployer]));

export const project = orUnknown(
  record({ name: text('工程项目名称或俗称', 200), place: Type.Optional(text('地点', 200)) }),
);

export const returnReason = Type.Enum(
  ['not-competent-matter', 'not-competent-place', 'other-owner', 'already-handled', 'materials-missing'],
  { description: '无事项管辖、无地域管辖、另有主管、已在办理、材料不全' },
);

export const ticketFields = {
  channel,
  externalNumber: paperNumber('外部工单编号'),
  receivedAt: Type.Optional(Type.Union([localDay('收到日期'), instant('收到时刻')])),
  returnBy: orNull(localDay('退单期限')),
  replyBy: orNull(localDay('答复期限')),
  listedOn: Type.Optional(localDay('渠道哪一日的清单带来的')),
};

export const newTicket = completed<TicketData>()(ticketFields, { id: 'ticketId' });

export const demandKind = Type.Enum(['wages', 'construction-price', 'materials', 'machinery', 'other'], {
  description: '工资、工程款、材料款、机械费、其他',
});

export const demand = completed<DemandLine>()(
  {
    kind: demandKind,
    amountFen: fen('数额'),
    people: count('人数', 100_000, 0),
  },
  { id: 'demandId' },
);
