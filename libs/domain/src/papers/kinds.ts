import type { Role } from '../kernel/actor.ts';

/** What a paper is about beside its matter; null: the matter itself. */
export type PaperSubject = 'party' | 'order' | 'clock' | null;

/** Registers that number papers at their approval; the words of their numbers stand with the registers. */
export type PaperRegister =
  | 'acceptance'
  | 'supplement'
  | 'guidance'
  | 'petition-notice'
  | 'petition-opinion'
  | 'inquiry'
  | 'prior-notice'
  | 'hearing'
  | 'penalty'
  | 'urging'
  | 'order'
  | 'approval';

/** One link of the chain 承办–审核–审批: which roles of the paper's unit it takes, and from whom it is to be another person. */
export interface ChainLink {
  readonly roles: readonly Role[];
  readonly apartFrom: readonly ('drafter' | 'reviewer')[];
}

export interface PaperChain {
  /** Null: it goes from whoever drafted it straight to approval. */
  readonly review: ChainLink | null;
  readonly approve: ChainLink;
}

/** Something that the paper says and no fact of the matter does. */
export interface SaidField {
  readonly label: string;
  /** Without it there is no such paper. */
  readonly needed: boolean;
}

export interface PaperKindRow {
  readonly label: string;
  readonly matters: readonly ('complaint' | 'case')[];
  readonly of: PaperSubject;
  /** `filing`: the 立案单位 alone; `any`: every unit that handles the matter. */
  readonly drafter: 'filing' | 'any';
  /** Null: the fact that the paper tells of has its number already, or it has none. */
  readonly register: PaperRegister | null;
  /** It goes out under a seal (用印); otherwise it stays in the file with its signatures. */
  readonly stamped: boolean;
  readonly chain: PaperChain;
  readonly says: Readonly<Record<string, SaidField>>;
}

const REVIEWED: PaperChain = {
  review: { roles: ['officer', 'unit-head', 'coordinator'], apartFrom: ['drafter'] },
  approve: { roles: ['unit-head', 'coordinator'], apartFrom: ['drafter', 'reviewer'] },
};

/** What tells of something that was decided already needs no second look at the decision. */
const APPROVED: PaperChain = {
  review: null,
  approve: { roles: ['unit-head', 'coordinator'], apartFrom: ['drafter'] },
};

const needed = (label: string): SaidField => ({ label, needed: true });
const optional = (label: string): SaidField => ({ label, needed: false });

const letter = { drafter: 'any', of: null, stamped: true, chain: APPROVED, says: {} } as const;
const inspection = { matters: ['case'], drafter: 'filing', stamped: true, chain: REVIEWED } as const;
const sheet = { drafter: 'any', register: 'approval', stamped: false, chain: REVIEWED } as const;

/** The papers that take the chain 承办–审核–审批 (practice, "Papers"). The others are printed and signed by those they name. */
export const PAPER_KINDS = {
  'acceptance-decision': { ...letter, label: '受理决定书', matters: ['complaint'], register: 'acceptance' },
  'decline-decision': {
    ...{ ...letter, chain: REVIEWED, label: '不予受理决定书', matters: ['complaint'], register: null },
  },
  'supplement-notice': { ...letter, label: '补正通知书', matters: ['complaint'], register: 'supplement' },
  'not-wage-notice': {
    ...{ ...letter, chain: REVIEWED, label: '不属欠薪告知书', matters: ['complaint'], register: 'guidance' },
  },
  'petition-acceptance-notice': {
    ...{ ...letter, label: '信访受理告知书', matters: ['complaint'], register: 'petition-notice' },
  },
  'petition-opinion': {
    ...{ ...letter, chain: REVIEWED, label: '信访答复意见书', matters: ['complaint'], register: 'petition-opinion' },
    says: { findings: needed('查明的情况'), opinion: needed('处理意见'), reviewedBy: needed('复查机关') },
  },
  'inquiry-notice': {
    ...{ ...inspection, label: '调查询问书', of: 'party', register: 'inquiry' },
    says: { on: needed('询问时间'), place: needed('询问地点'), bring: needed('应提供的材料') },
  },
  'prior-notice': {
    ...{ ...inspection, label: '行政处理（处罚）事先告知书', of: 'party', register: 'prior-notice' },
    says: { facts: needed('认定的事实'), basis: needed('法律依据'), intended: needed('拟作出的决定') },
  },
  'hearing-notice': {
    ...{ ...inspection, label: '听证通知书', of: 'party', register: 'hearing' },
    says: { matter: needed('听证事项'), on: needed('听证时间'), place: needed('听证地点'), chair: needed('主持人') },
  },
  'penalty-decision': {
    ...{ ...inspection, label: '行政处罚决定书', of: 'party', register: 'penalty' },
    says: { facts: needed('查明的事实'), basis: needed('法律依据'), penalty: needed('处罚内容') },
  },
  'order-approval': {
    ...{ ...inspection, label: '责令支付审批表', of: 'party', register: 'order', stamped: false },
    says: { facts: needed('查明的事实'), basis: needed('法律依据'), intended: needed('拟责令的内容') },
  },
  'payment-order': { ...inspection, label: '责令支付文书', of: 'order', register: null, says: {} },
  'urging-letter': {
    ...{ ...inspection, label: '催告书', of: 'order', register: 'urging', says: {} },
  },
  'filing-approval': {
    ...{ ...sheet, label: '立案审批表', matters: ['complaint', 'case'], of: null },
    says: { opinion: needed('承办人意见') },
  },
  'extension-approval': {
    ...{ ...sheet, label: '延期审批表', matters: ['complaint', 'case'], of: 'clock' },
    says: { opinion: optional('承办人意见') },
  },
  'closing-approval': {
    ...{ ...sheet, label: '结案审批表', matters: ['complaint', 'case'], of: null },
    says: { result: needed('处理结果'), opinion: needed('承办人意见') },
  },
} as const satisfies Readonly<Record<string, PaperKindRow>>;

export type PaperKind = keyof typeof PAPER_KINDS;

/** Null for what is no kind of paper with a chain. */
export function paperKind(kind: string): PaperKindRow | null {
  return Object.hasOwn(PAPER_KINDS, kind) ? PAPER_KINDS[kind as PaperKind] : null;
}
