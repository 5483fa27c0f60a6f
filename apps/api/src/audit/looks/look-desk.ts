import type { Door } from '@qingxin/application';
import {
  type Actor,
  addDays,
  daysBetween,
  kindOfStream,
  type LocalDay,
  localDayOf,
  numberOn,
  refuse,
  relationToAll,
  startOfDay,
  type StreamState,
  type WideMatter,
} from '@qingxin/domain';
import type { AuditQuery, CountedLook } from '@qingxin/read-models';
import { type District, districtNow } from '../../district.ts';
import type { Labels } from '../../matters/labels.ts';
import { realDay, scopeOf } from '../audit-desk.ts';
import { matterOf } from '../audit-matter.ts';
import {
  type AlarmKind,
  alarmsOf,
  groupedBy,
  type HoursOf,
  type JudgedLook,
  type LookLimits,
  tallyOf,
} from './look-review.ts';

export interface ReviewAsked {
  readonly unit?: string;
  readonly actor?: string;
  /** Stream of one matter. */
  readonly matter?: string;
  readonly from?: LocalDay;
  readonly to?: LocalDay;
}

export interface LookDeskParts {
  readonly door: Door;
  readonly query: AuditQuery;
  readonly labels: Labels;
  /** The machine's clock: looks are written down by it. */
  readonly now: () => string;
}

const USUAL_DAYS = 30;
const LONGEST_DAYS = 92;
/** Looks that are gone through at a time; what is older is left out and said to be. */
const MOST_LOOKS = 5000;
const MOST_LINES = 200;
/** Whose business every matter is. */
const OVER_ALL: readonly string[] = ['office', 'leadingGroup'];

const ALARM_WORDS: Readonly<Record<AlarmKind, string>> = {
  concealed: '查看多名保密人员的身份',
  foreign: '查看多件与本单位无关的事项',
  'out-of-hours': '在工作时间以外多次查看',
};

/** Who looked at how much, person by person and matter by matter, and who should be asked about it. */
export class LookDesk {
  readonly #parts: LookDeskParts;

  constructor(parts: LookDeskParts) {
    this.#parts = parts;
  }

  /** Refuses `date-invalid` and `looks-too-long`. */
  async review(actor: Actor, { from, to, unit, actor: by, matter }: ReviewAsked): Promise<object> {
    const { door, query, labels, now } = this.#parts;
    const district = await districtNow(door);
    const last = to === undefined ? localDayOf(now()) : realDay(to);
    const first = from === undefined ? addDays(last, 1 - USUAL_DAYS) : realDay(from);
    if (daysBetween(first, last) >= LONGEST_DAYS) refuse('looks-too-long');
    const found = await query.counted(scopeOf(actor), {
      ...(unit === undefined ? {} : { unit }),
      ...(by === undefined ? {} : { actor: by }),
      ...(matter === undefined ? {} : { stream: matter }),
      ...{ from: startOfDay(first), to: startOfDay(last, 1), most: MOST_LOOKS + 1 },
    });
    const looks = await this.#judged(found.slice(0, MOST_LOOKS), district);
    const hours = hoursOf(district);
    const names = await labels.names(district.organisation);
    const who = (look: Pick<JudgedLook, 'actor' | 'unit'>) => ({
      ...{ actor: look.actor, actorShownAs: names.person(look.actor) },
      ...{ unit: look.unit, unitName: names.unit(look.unit) },
    });
    const officers = groupedBy(looks, (look) => `${look.actor} ${look.unit ?? ''}`);
    const matters = groupedBy(looks, ({ stream }) => stream);
    return {
      ...{ at: district.at, from: first, to: last, looks: looks.length, more: found.length > MOST_LOOKS },
      officers: officers
        .slice(0, MOST_LINES)
        .flatMap(([, own]) => (own[0] === undefined ? [] : [{ ...who(own[0]), ...tallyOf(own, hours) }])),
      matters: matters.slice(0, MOST_LINES).map(([stream, own]) => ({
        ...{ ...matterOf(stream), number: own[0]?.number ?? null },
        ...{ officers: new Set(own.map((look) => look.actor)).size, ...tallyOf(own, hours) },
      })),
      alarms: alarmsOf(looks, hours).map((alarm) => ({ ...alarm, ...who(alarm), label: ALARM_WORDS[alarm.kind] })),
      limits: hours.limits(localDayOf(now())),
    };
  }

  /** With whether the unit of whoever looked has to do with the matter, by what both are today. */
  async #judged(looks: readonly CountedLook[], { organisation }: District): Promise<readonly JudgedLook[]> {
    const { journal, policy } = this.#parts.door;
    const states = new Map<string, StreamState>();
    for (const { stream } of looks) {
      if (stream !== null && !states.has(stream)) states.set(stream, (await journal.open(stream)).state);
    }
    const known = new Map<string, boolean>();
    const isForeign = (stream: string | null, unit: string | null): boolean => {
      const state = stream === null ? undefined : states.get(stream);
      if (stream === null || unit === null || state === undefined) return false;
      const key = `${stream} ${unit}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const kind = kindOfStream(stream) as WideMatter;
      const { relations } = policy.sightedBy({ id: '', unit, post: null, roles: [] }, kind, state, organisation);
      const byItself = relationToAll(kind, organisation.unit(unit)?.kind);
      const own = relations.filter((relation) => relation !== byItself || OVER_ALL.includes(relation));
      known.set(key, own.length === 0);
      return own.length === 0;
    };
    return looks.map((look) => ({ ...look, foreign: isForeign(look.stream, look.unit) }));
  }
}

function hoursOf({ rules, calendar }: District): HoursOf {
  const known = new Map<LocalDay, LookLimits>();
  const of = (name: keyof LookLimits, day: LocalDay): number => numberOn(rules, 'D-LOOKS', name, day);
  return {
    isWorking: (day) => calendar.day(day).working,
    limits: (day) => {
      const limits = known.get(day) ?? {
        ...{ concealedADay: of('concealedADay', day), foreignADay: of('foreignADay', day) },
        ...{ outOfHoursADay: of('outOfHoursADay', day), workFromHour: of('workFromHour', day) },
        workToHour: of('workToHour', day),
      };
      known.set(day, limits);
      return limits;
    },
  };
}
