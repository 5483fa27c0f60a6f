import type { LocalDay } from '@qingxin/domain';

/** Marks a step as told by the published record, or as added to make the record walk through the notice. */
export type StepMark = 'published' | 'added';

export interface ScenarioStep {
  /** Local day on the story's time line. */
  readonly on: LocalDay;
  /** Local time `HH:MM`; 10:00 when the file gives none. */
  readonly at: string;
  /** Desk of the demo district, see `desks.ts`. */
  readonly as: string;
  /** A command by its name, or one of the compound acts of `compounds.ts`. */
  readonly do: string;
  /** Label of the matter: `case`, `company`, or a complaint's label (`a` when the file gives none). */
  readonly to: string;
  readonly mark: StepMark;
  /** The day, month or year that the record gives; `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly was?: string;
  readonly with: Readonly<Record<string, unknown>>;
  /** 发生日期 where it differs from the day of entry. */
  readonly actedOn?: LocalDay;
  readonly lateReason?: string;
  /** The act must be refused with this code. */
  readonly refused?: string;
}

export interface ExpectedMatter {
  /** Where the matter stands when the story ends, e.g. `closed:case-outcome-told`. */
  readonly end: string;
  /** `规则 单位 起>止 结果`, one line per clock. */
  readonly clocks: readonly string[];
  /** `级次 单位 过程`, one line per rung. */
  readonly rungs: readonly string[];
}

export interface ExpectedComplaint extends ExpectedMatter {
  /** `单位 日` in order: who held it from when. */
  readonly custody: readonly string[];
  /** `编号 送方>收方 状态` in order. */
  readonly handOffs: readonly string[];
  /** Days from receipt to the result told, null when nobody was told. */
  readonly daysToTold: number | null;
}

export interface ExpectedCase extends ExpectedMatter {
  readonly fen: MoneyFacts;
  readonly people: PeopleFacts;
  /** Days from the receipt of the first complaint to 工资清零, null when the wages are still owed. */
  readonly daysToCleared: number | null;
  /** Department steps: `编号 结果`. */
  readonly steps: readonly string[];
}

/** The employer's record, where a scenario comes to the list of defaulters. */
export interface ExpectedCompany extends ExpectedMatter {
  readonly steps: readonly string[];
}

export interface MoneyFacts {
  readonly claimed: number;
  readonly reported: number;
  readonly verified: number;
  readonly ordered: number;
  readonly compensation: number;
  readonly paid: number;
}

export interface PeopleFacts {
  readonly lines: number;
  readonly paid: number;
  readonly other: number;
  readonly open: number;
}

export interface Expected {
  readonly complaints: Readonly<Record<string, ExpectedComplaint>>;
  readonly case: ExpectedCase | null;
  readonly company: ExpectedCompany | null;
}

export interface Scenario {
  /** Label of the published record, R0xx; S0xx is one of our own, for what no record walks. */
  readonly record: string;
  /** Told in every run; the others only where all are asked for. */
  readonly daily: boolean;
  readonly title: string;
  readonly publisher: string;
  /** Date of publication, null when the record has none. */
  readonly published: string | null;
  /** Days by which every published date is moved; the same for the whole record. */
  readonly shiftDays: number;
  /** What was changed or added and why, in a sentence each. */
  readonly notes: readonly string[];
  readonly steps: readonly ScenarioStep[];
  readonly expected: Expected;
}
