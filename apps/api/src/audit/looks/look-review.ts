import { type Instant, type LocalDay, localDayOf } from '@qingxin/domain';

/** One look with what has to be known to judge it. */
export interface JudgedLook {
  readonly at: Instant;
  readonly actor: string;
  readonly unit: string | null;
  readonly action: string;
  readonly stream: string | null;
  readonly subject: string | null;
  readonly number: string | null;
  /** Of somebody who asked for secrecy. */
  readonly concealed: boolean;
  /** At a matter with which the unit of whoever looked has nothing to do but by what it is. */
  readonly foreign: boolean;
}

/** From how much looking on one day somebody is told of it, and what working hours are, as the district has it on that day. */
export interface LookLimits {
  readonly concealedADay: number;
  readonly foreignADay: number;
  readonly outOfHoursADay: number;
  readonly workFromHour: number;
  readonly workToHour: number;
}

export interface HoursOf {
  isWorking(day: LocalDay): boolean;
  limits(day: LocalDay): LookLimits;
}

export type AlarmKind = 'concealed' | 'foreign' | 'out-of-hours';

/** Somebody looked at more on one day than is usual. No judgement: an auditor asks. */
export interface LookAlarm {
  readonly kind: AlarmKind;
  readonly actor: string;
  readonly unit: string | null;
  readonly day: LocalDay;
  readonly count: number;
  readonly limit: number;
}

export interface Tally {
  readonly reveals: number;
  readonly reads: number;
  readonly files: number;
  readonly prints: number;
  readonly exports: number;
  readonly searches: number;
  readonly matters: number;
  readonly people: number;
  readonly concealed: number;
  readonly foreign: number;
  readonly outOfHours: number;
  readonly lastAt: Instant;
}

const ACTIONS = {
  reveals: ['reveal'],
  reads: ['read'],
  files: ['evidence'],
  prints: ['print'],
  exports: ['export', 'bundle'],
  searches: ['search'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', hourCycle: 'h23' });

/** Whether a moment lies outside the working hours of its day, which itself may be none to work on. */
export function isOutOfHours(at: Instant, hours: HoursOf): boolean {
  const day = localDayOf(at);
  if (!hours.isWorking(day)) return true;
  const { workFromHour, workToHour } = hours.limits(day);
  const hour = Number(HOUR.format(new Date(at)));
  return hour < workFromHour || hour >= workToHour;
}

/** What of these looks was made, of how many matters and people. */
export function tallyOf(looks: readonly JudgedLook[], hours: HoursOf): Tally {
  const by = Object.entries<readonly string[]>(ACTIONS).map(([name, actions]) => [
    name,
    looks.filter(({ action }) => actions.includes(action)).length,
  ]);
  return {
    ...(Object.fromEntries(by) as Pick<Tally, keyof typeof ACTIONS>),
    matters: distinct(looks, ({ stream }) => stream),
    people: distinct(looks, ({ subject, action }) => (action === 'reveal' ? subject : null)),
    concealed: distinct(looks, concealedOf),
    foreign: distinct(looks, foreignOf),
    outOfHours: looks.filter(({ at }) => isOutOfHours(at, hours)).length,
    lastAt: looks.reduce((last, { at }) => (at > last ? at : last), ''),
  };
}

/** Looks that belong together, those who looked most first. */
export function groupedBy<T extends JudgedLook>(
  looks: readonly T[],
  keyOf: (look: T) => string | null,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const look of looks) {
    const key = keyOf(look);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), look]);
  }
  return [...groups].sort(([, one], [, other]) => other.length - one.length);
}

/** Newest day first. A search or an export is no look at anybody's identity, and counts by its hour alone. */
export function alarmsOf(looks: readonly JudgedLook[], hours: HoursOf): readonly LookAlarm[] {
  const days = groupedBy(looks, ({ actor, at }) => `${localDayOf(at)} ${actor}`);
  const found = days.flatMap(([, own]): readonly LookAlarm[] => {
    const [first] = own;
    if (first === undefined) return [];
    const { actor, unit } = first;
    const day = localDayOf(first.at);
    const { concealedADay, foreignADay, outOfHoursADay } = hours.limits(day);
    const counts: readonly (readonly [AlarmKind, number, number])[] = [
      ['concealed', distinct(own, concealedOf), concealedADay],
      ['foreign', distinct(own, foreignOf), foreignADay],
      ['out-of-hours', own.filter(({ at }) => isOutOfHours(at, hours)).length, outOfHoursADay],
    ];
    return counts.flatMap(([kind, count, limit]) => (count >= limit ? [{ kind, actor, unit, day, count, limit }] : []));
  });
  return found.sort((one, other) => other.day.localeCompare(one.day) || one.actor.localeCompare(other.actor));
}

/** Who he is was told, and not only what he said. */
const concealedOf = ({ concealed, subject, action }: JudgedLook): string | null =>
  concealed && action === 'reveal' ? subject : null;
const foreignOf = ({ foreign, stream }: JudgedLook): string | null => (foreign ? stream : null);

function distinct(looks: readonly JudgedLook[], of: (look: JudgedLook) => string | null): number {
  return new Set(looks.map(of).filter((one) => one !== null)).size;
}
