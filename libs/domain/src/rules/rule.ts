import type { LocalDay } from '../kernel/time-types.ts';

/** V read in full, S secondary page, L local practice elsewhere, U unverified, P proposal of the district. */
export type SourceMark = 'V' | 'S' | 'L' | 'U' | 'P';

/** statutory = binds by law; local = the district's own number; target = internal aim beside a legal clock. */
export type RuleTier = 'statutory' | 'local' | 'target';

export type PeriodUnit = 'workingDay' | 'calendarDay' | 'month' | 'year' | 'hour' | 'minute';

export type StreamKind =
  | 'complaint'
  | 'case'
  | 'project'
  | 'company'
  | 'organisation'
  | 'rulebook'
  | 'calendar'
  | 'supervision'
  | 'register'
  | 'batch'
  | 'duty'
  | 'roster'
  | 'emergency'
  | 'conduct'
  | 'recount'
  | 'erasure';

export interface Period {
  readonly amount: number;
  readonly unit: PeriodUnit;
}

/** Where a clock starts: `field` of `event` holds a LocalDay or Instant; without `field`, the act's legal time. */
export interface StartPoint {
  readonly event: string;
  readonly field?: string;
  /** Named pure predicate of `predicates.ts`; all must hold. */
  readonly when?: readonly string[];
}

export interface EventMatch {
  readonly event: string;
  readonly when?: readonly string[];
}

export type RuleEnd =
  | ({ readonly kind: 'period' } & Period)
  /** The due day is a date written in the start event's field; never rolled (IP-11). */
  | { readonly kind: 'dateField'; readonly field: string }
  /** The later of a period and a date field. */
  | ({ readonly kind: 'laterOf'; readonly field: string } & Period)
  /** Starts at the rolled end of the clock of `after` (IP-11). */
  | ({ readonly kind: 'chain'; readonly after: string } & Period);

/** A variant that replaces the period while the start day lies in [from, to] (e.g. winter action). */
export interface SeasonalVariant extends Period {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly label: string;
}

export interface RuleExample {
  /** LocalDay, or instant with offset for hours. */
  readonly start: string;
  /** LocalDay for day and longer units; UTC instant for hours. */
  readonly due: string;
  readonly note?: string;
}

/** One version of one deadline rule: law as data. Rows are never edited once used; a change is a new version. */
export interface RuleRow {
  /** Id as in the product's rule catalogue, e.g. `S2-01`. */
  readonly id: string;
  readonly version: number;
  /** Chinese title shown beside the clock, e.g. 受理期限. */
  readonly title: string;
  /** Instrument and article, e.g. 《关于实施〈劳动保障监察条例〉若干规定》第十八条. */
  readonly source: string;
  readonly mark: SourceMark;
  /** What the article says in short, in Chinese, our own words. */
  readonly text: string;
  readonly tier: RuleTier;
  /** null: known to the calculator only, no stream times it yet. */
  readonly streamKind: StreamKind | null;
  /** Further kinds of stream that run the same clock: S3-01 runs in the complaint until a case takes it over. */
  readonly alsoIn?: readonly StreamKind[];
  /** Read by id by the ladder, which times its rungs itself; `streamKind` is then null. */
  readonly timedBy?: 'ladder';
  /**
   * What a further start does to an open clock of the same key; absent: nothing. `earliest` moves the start back only.
   * `resume`: a unit that gets the matter back goes on from its first receipt, without the days it was elsewhere.
   */
  readonly repeat?: 'restart' | 'earliest' | 'resume';
  readonly starts: readonly StartPoint[];
  /** Events that meet the clock. */
  readonly meets: readonly EventMatch[];
  readonly pauses?: readonly EventMatch[];
  readonly resumes?: readonly EventMatch[];
  /** Events after which nobody owes the act any more; `as` is kept on the clock. */
  readonly ends?: readonly (EventMatch & { readonly as: string })[];
  /** Field of start and end events that names the instance (`handOffId`, `orderId`, `stepKey`, `ticketId`). */
  readonly keyField?: string;
  /** Named function that says which unit owes the act: `holder`, `target`, `filingUnit`, … */
  readonly owes: string;
  readonly end: RuleEnd;
  readonly seasonal?: readonly SeasonalVariant[];
  /** Whole numbers (P) that the act itself reads, by name: shares in per cent, counts, days. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Answers of which the act gives one, code to words: the conclusions of a channel. */
  readonly choices?: Readonly<Record<string, string>>;
  readonly extension?: Period & {
    /** Role that approves; must not be the requester. */
    readonly approver: string;
    /** Named function, as for `owes`, that says which unit approves; the one that owes the act where absent. */
    readonly grants?: string;
    readonly times: number;
    readonly article: string;
  };
  /** Rung at which the lapse enters the ladder of the unit that owes; null: shown only. */
  readonly onLapse: 'E1' | 'E2' | null;
  /** Nobody of the district owes it: somebody may act in it, or it has to pass; when it has, nobody was late. */
  readonly waitedOut?: true;
  /** Share of the period used up, in whole per cent (the log keeps no fractions), or working days before due, at most three in all. */
  readonly reminders: readonly ({ readonly share: number } | { readonly workingDaysBefore: number })[];
  readonly effectiveFrom: LocalDay;
  readonly effectiveTo: LocalDay | null;
  readonly examples: readonly RuleExample[];
}
