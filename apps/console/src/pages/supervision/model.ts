import type { AnswerOf } from '../../api/client.ts';
import { t } from '../../messages/index.ts';

export type Card = AnswerOf<'GET /api/v1/supervision/lanes'>['items'][number];
export type BoardAnswer = AnswerOf<'GET /api/v1/supervision/board'>;
export type Decision = keyof typeof t.supervision.acts;
/** Decisions on what is proposed, on each by itself. */
export type DecidingAct = 'issue' | 'postpone' | 'decline';
/** Acts over several measures at once. */
export type Together = 'letter' | 'lift' | DecidingAct;

export const RUNGS = ['E1', 'E2', 'E3', 'E4', 'E5'] as const;
export type RungName = (typeof RUNGS)[number];

const w = t.supervision.bulk.why;

export const keyOfCard = ({
  kind,
  id,
  ladderKey,
  rungId,
}: Pick<Card, 'kind' | 'id' | 'ladderKey' | 'rungId'>): string => `${kind}-${id}/${ladderKey}/${rungId}`;

export const rungWord = (rung: string): string => t.supervision.rungs[rung as RungName] ?? rung;

/** What a measure is about, in one line. */
export const nameOfCard = ({ matterNumber, unitName, unit, rung }: Card): string =>
  `${matterNumber ?? unitName ?? unit} ${rungWord(rung)}`;

/** One row of the lanes: a unit and, by rung, what stands against it. */
export interface UnitLanes {
  readonly unit: string;
  readonly unitName: string;
  readonly cells: Readonly<Record<RungName, readonly Card[]>>;
}

/** Units in the order in which they first stand in the list; within a cell what waits for a decision first, then as listed. */
export function lanesOf(cards: readonly Card[]): readonly UnitLanes[] {
  const units = [...new Map(cards.map(({ unit, unitName }) => [unit, unitName ?? unit])).entries()];
  return units.map(([unit, unitName]) => {
    const own = cards.filter((card) => card.unit === unit);
    const cell = (rung: RungName): readonly Card[] => {
      const all = own.filter((card) => card.rung === rung);
      return [...all.filter(isUndecided), ...all.filter((card) => !isUndecided(card))];
    };
    return {
      ...{ unit, unitName },
      cells: { E1: cell('E1'), E2: cell('E2'), E3: cell('E3'), E4: cell('E4'), E5: cell('E5') },
    };
  });
}

export const isUndecided = ({ status }: Card): boolean => status === 'proposed';

/** Columns that hold anything; 督办 is there always. */
export function columnsOf(lanes: readonly UnitLanes[]): readonly RungName[] {
  return RUNGS.filter((rung) => rung === 'E2' || lanes.some(({ cells }) => cells[rung].length > 0));
}

export interface Chosen {
  readonly taken: readonly Card[];
  readonly leftOut: readonly { readonly card: Card; readonly why: string }[];
}

const NEEDS = { letter: 'IssueRung', lift: 'LiftRung' } as const satisfies Record<string, Decision>;
type Joint = keyof typeof NEEDS;

/** What one letter is about: a unit and a height. */
export interface LetterGroup {
  readonly unit: string;
  readonly unitName: string;
  readonly rung: string;
  readonly count: number;
}

/** Letters that the chosen measures make, the largest first; of 解除 one for each unit. */
export function groupsOf(act: Joint, cards: readonly Card[]): readonly LetterGroup[] {
  const able = cards.filter((card) => whyNot(act, card) === null);
  const keys = new Map<string, LetterGroup>();
  for (const { unit, unitName, rung } of able) {
    const height = act === 'letter' ? rung : '';
    const key = `${unit}/${height}`;
    keys.set(key, { unit, unitName: unitName ?? unit, rung: height, count: (keys.get(key)?.count ?? 0) + 1 });
  }
  return [...keys.values()].sort((one, other) => other.count - one.count);
}

type Preview = AnswerOf<'POST /api/v1/supervision/decisions/preview'>;

interface Named {
  readonly matterKind: string;
  readonly matterId: string;
  readonly ladderKey: string;
  readonly rungId: string;
}

const keyOfNamed = ({ matterKind: kind, matterId: id, ladderKey, rungId }: Named): string =>
  keyOfCard({ kind, id, ladderKey, rungId });

/** What has moved since the list was read is not decided on unseen. */
export function stillThere(cards: readonly Card[], gone: ReadonlySet<string>): Chosen {
  const taken = cards.filter((card) => !gone.has(keyOfCard(card)));
  const left = cards.filter((card) => gone.has(keyOfCard(card)));
  return { taken, leftOut: left.map((card) => ({ card, why: w.gone })) };
}

/** What the service would decide on, with the cards of the list. */
export function previewOf(cards: readonly Card[], { eligible, excluded }: Preview): Chosen {
  const may = new Set(eligible.map(keyOfNamed));
  const whys = new Map(
    excluded.map((one) => [keyOfNamed(one), one.detail === '' ? one.title : `${one.title}：${one.detail}`]),
  );
  return {
    taken: cards.filter((card) => may.has(keyOfCard(card))),
    leftOut: cards.flatMap((card) => {
      const why = whys.get(keyOfCard(card));
      return why === undefined ? [] : [{ card, why }];
    }),
  };
}

export interface Decided {
  readonly card: Card;
  /** `left`: not come to yet, or stopped before. */
  readonly outcome: 'done' | 'failed' | 'left';
  readonly why: string | null;
}

const STOPPED = 'deciding-stopped';

/** What became of each, as the act has it. */
export function decidedOf(
  cards: readonly Card[],
  { rungs, leftOut }: Pick<AnswerOf<'GET /api/v1/supervision/acts/{id}'>, 'rungs' | 'leftOut'>,
): readonly Decided[] {
  const known = new Map(rungs.map((one) => [keyOfNamed(one), one]));
  const refused = new Map(leftOut.map((one) => [keyOfNamed(one), one.reason]));
  return cards.map((card): Decided => {
    const key = keyOfCard(card);
    const { taken, code, reason } = known.get(key) ?? {};
    if (taken === 'done') return { card, outcome: 'done', why: null };
    if (taken === 'refused' && code !== STOPPED) return { card, outcome: 'failed', why: reason ?? null };
    if (refused.has(key)) return { card, outcome: 'failed', why: refused.get(key) ?? null };
    return { card, outcome: 'left', why: null };
  });
}

/** What one letter or lifting will take in, and what not and why. `group`: of which letter. */
export function choose(
  act: Joint,
  cards: readonly Card[],
  { group, gone = new Set() }: { readonly group?: LetterGroup | undefined; readonly gone?: ReadonlySet<string> } = {},
): Chosen {
  const taken: Card[] = [];
  const leftOut: { card: Card; why: string }[] = [];
  for (const card of cards) {
    const why = gone.has(keyOfCard(card)) ? w.gone : (whyNot(act, card) ?? outside(act, card, group));
    if (why === null) taken.push(card);
    else leftOut.push({ card, why });
  }
  return { taken, leftOut };
}

function whyNot(act: Joint, { may, rung, status }: Card): string | null {
  if (rung === 'E1') return w.software;
  if (act === 'letter' && rung === 'E5') return w.accountability;
  if (may.includes(NEEDS[act])) return null;
  if (act === 'lift') return status === 'issued' || status === 'answered' ? w.proposed : w.notIssued;
  return w[status as 'proposed' | 'issued' | 'answered' | 'postponed'] ?? w.proposed;
}

function outside(act: Joint, { unit, rung }: Card, group: LetterGroup | undefined): string | null {
  if (group === undefined) return null;
  if (act === 'lift') return unit === group.unit ? null : w.otherUnitLift;
  return unit === group.unit && rung === group.rung ? null : w.otherUnit;
}

/** Kind of the act over rungs of a height. */
export const MEASURES: Readonly<Record<string, 'letter' | 'interview' | 'circular'>> = {
  E2: 'letter',
  E3: 'interview',
  E4: 'circular',
};

/** How an act names a measure. */
export const placeOfCard = ({ kind, id, ladderKey, rungId }: Card) => ({ stream: `${kind}-${id}`, ladderKey, rungId });

/** First and last day of a usual period, by the day of the answer. */
export function periodOf(name: keyof typeof t.supervision.units.months, today: string): { from: string; to: string } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const day = (y: number, m: number, d: number): string => new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10);
  switch (name) {
    case 'this':
      return { from: day(year, month, 1), to: today };
    case 'last':
      return { from: day(year, month - 1, 1), to: day(year, month, 0) };
    case 'quarter':
      return { from: day(year, month - ((month - 1) % 3), 1), to: today };
    case 'year':
      return { from: day(year, 1, 1), to: today };
    default:
      return name satisfies never;
  }
}
