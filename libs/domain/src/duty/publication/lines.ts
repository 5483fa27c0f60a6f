import type { Fen, FreeText } from '../../kernel/event.ts';
import type { LocalDay } from '../../kernel/time-types.ts';

/**
 * The seven kinds that R29 Art 5 names, by the number of their item; only of what 人社 has dealt with and decided. The words are
 * those the press printed when it was issued, its articles have not been compared with the text.
 */
export const R29_ITEMS = {
  '1': '克扣、无故拖欠劳动者劳动报酬，数额较大的；拒不支付劳动报酬，依法移送司法机关追究刑事责任的',
  '2': '不依法参加社会保险或者不依法缴纳社会保险费，情节严重的',
  '3': '违反工作时间和休息休假规定，情节严重的',
  '4': '违反女职工和未成年工特殊劳动保护规定，情节严重的',
  '5': '违反禁止使用童工规定的',
  '6': '因劳动保障违法行为造成严重不良社会影响的',
  '7': '其他重大劳动保障违法行为',
} as const;

export type R29Item = keyof typeof R29_ITEMS;

/** What the log knows of them, each with the item of R29 Art 5 by which it is one. */
export const PUBLICATION_GROUNDS = {
  'large-arrears': { label: '拖欠劳动报酬数额较大，已作出行政处理决定', item: '1' },
  'crime-transferred': { label: '涉嫌拒不支付劳动报酬，已移送公安机关并被接受', item: '1' },
  'instruction-disobeyed': { label: '逾期不履行限期整改指令书', item: '7' },
  'decision-disobeyed': { label: '逾期不履行行政处理决定', item: '7' },
  penalised: { label: '因劳动保障违法行为受到行政处罚', item: '7' },
  listed: { label: '列入拖欠农民工工资失信联合惩戒名单', item: '7' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly item: R29Item }>>;

export type PublicationGroundCode = keyof typeof PUBLICATION_GROUNDS;

/** Why what the log knows is left out; `final`: nobody takes it in all the same. */
export const LEFT_OUT = {
  'under-review': { label: '正在行政复议、行政诉讼', final: false },
  annulled: { label: '文书经复议、诉讼变更或者撤销', final: true },
  withdrawn: { label: '文书已撤回', final: true },
  delisted: { label: '已移出失信联合惩戒名单', final: false },
  paid: { label: '所责令的已经付清', final: false },
  'police-declined': { label: '公安、司法机关未追究刑事责任', final: true },
  'published-in-case': { label: '已在案件中随时公布', final: false },
  'no-employer': { label: '责任主体是自然人，不是用人单位', final: true },
  'employer-unclear': { label: '案件没有写明是哪一个用人单位', final: true },
} as const;

export type LeftOut = keyof typeof LEFT_OUT;

/** Why an officer takes a line in or leaves it out. */
export const CHOICES = {
  serious: { label: '情节严重，应当公布', choice: 'in' },
  checked: { label: '已核实，应当公布', choice: 'in' },
  'not-major': { label: '情节不属于重大', choice: 'out' },
  secret: { label: '涉及国家秘密、商业秘密或者个人隐私', choice: 'out' },
  'next-quarter': { label: '事实或者处理尚待核实，下一季度再报', choice: 'out' },
  'published-before': { label: '以前已经公布', choice: 'out' },
  other: { label: '其他，另附说明', choice: 'out' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly choice: 'in' | 'out' }>>;

export type ChoiceReason = keyof typeof CHOICES;

/** Where it is published: R29 asks for the authority's own site and for main media of the area. */
export const MEDIA = {
  website: '门户网站',
  newspaper: '报刊',
  broadcast: '电视、广播',
  'new-media': '新媒体',
} as const;

export type Medium = keyof typeof MEDIA;

export interface PublicationPlace {
  readonly medium: Medium;
  readonly name: string;
  readonly on: LocalDay;
  readonly link: string | null;
}

/** One fact of one stream, with its place in the log. */
export interface PublicationGround {
  readonly groundId: string;
  readonly code: PublicationGroundCode;
  /** Day on which it came to be. */
  readonly on: LocalDay;
  /** 文号; null where the log has none. */
  readonly number: string | null;
  /** Of an order: the day by which it was to be obeyed. */
  readonly payBy: LocalDay | null;
  /** A fine in fen; nothing of wages. */
  readonly fineFen: Fen | null;
  readonly left: LeftOut | null;
  readonly source: { readonly stream: string; readonly versions: readonly number[] };
}

/**
 * One employer in one case: what R29 asks a publication to name, and why it is one. Nothing of workers: how many, and how much,
 * only where they are three or more, since less would tell of a single person.
 */
export interface PublicationLine {
  readonly lineId: string;
  readonly caseId: string;
  readonly caseNumber: string | null;
  /** Party of the case; null where the log does not say which. */
  readonly party: string | null;
  readonly name: string | null;
  readonly creditCode: string | null;
  /** Record of the employer, by its code or its listing; what it says of address and representative is read from it. */
  readonly company: string | null;
  readonly address: string | null;
  readonly people: number | null;
  /** Wages ordered. */
  readonly wagesFen: Fen | null;
  readonly grounds: readonly PublicationGround[];
  /** Every ground is left out: the reason of the first. */
  readonly left: LeftOut | null;
  /** Streams it was read from, each at its version. */
  readonly sources: readonly { readonly stream: string; readonly version: number }[];
}

/** What the log does not know, entered with its paper, about an employer that is on record. */
export interface AddedLine {
  readonly company: string;
  readonly item: R29Item;
  readonly facts: FreeText;
  /** 处理情况: number and day of the decision. */
  readonly decision: string;
  readonly decidedOn: LocalDay;
  readonly document: string;
}
