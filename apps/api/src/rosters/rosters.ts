import type { Door, PersonalDataReading } from '@qingxin/application';
import { FREE_TEXTS } from '@qingxin/application';
import {
  type Actor,
  addDays,
  type Crew,
  EVENT_LABELS,
  gapsOf,
  type LocalDay,
  localDayOf,
  mandatoryPeriods,
  missingRosters,
  numberOn,
  onDutyAt,
  type OrganisationView,
  type RosterState,
  ROSTER_KINDS,
  rosterStreamOf,
  type Shift,
  startOfDay,
  refuse,
} from '@qingxin/domain';
import type { TimelineEntry, TimelineQuery } from '@qingxin/read-models';
import { districtNow } from '../district.ts';
import type { Labels, Names } from '../matters/labels.ts';

/** Units to whose eyes every roster's history and gaps are. */
const LOOKS_OVER: readonly string[] = ['office', 'leading-group'];

export interface RosterAsked {
  readonly from?: LocalDay;
  readonly days?: number;
}

/** 值班表 as they are now: who is on duty, what is missing, and how each came about. */
export class Rosters {
  readonly #door: Door;
  readonly #timeline: TimelineQuery;
  readonly #personal: PersonalDataReading;
  readonly #labels: Labels;

  constructor(door: Door, timeline: TimelineQuery, personal: PersonalDataReading, labels: Labels) {
    this.#door = door;
    this.#timeline = timeline;
    this.#personal = personal;
    this.#labels = labels;
  }

  async list(actor: Actor): Promise<object> {
    const district = await districtNow(this.#door);
    const { at, organisation } = district;
    const names = await this.#labels.names(organisation);
    const today = localDayOf(at);
    const periods = mandatoryPeriods(
      today,
      addDays(today, numberOn(district.rules, 'D-ROSTERS', 'rostersAhead', today)),
      district,
    );
    const units = [];
    for (const unit of keeping(organisation)) {
      const state = await this.#state(unit);
      const shift = onDutyAt(state, at);
      const told = looksOver(actor, unit, organisation);
      units.push({
        ...{ unit, unitName: names.unit(unit), onDuty: shift === null ? null : shiftView(shift, names) },
        missing: told ? missingRosters(state, at, periods) : [],
      });
    }
    return { at, units };
  }

  /** Refuses `not-found` for a unit that the district does not have. */
  async of(actor: Actor, unit: string, { from, days: asked }: RosterAsked): Promise<object> {
    const district = await districtNow(this.#door);
    const { at, organisation, rules } = district;
    if (organisation.unit(unit) === null) return refuse('not-found');
    const names = await this.#labels.names(organisation);
    const state = await this.#state(unit);
    const today = localDayOf(at);
    const days = asked ?? numberOn(rules, 'D-ROSTERS', 'rosterDays', today);
    const first = from ?? today;
    const last = addDays(first, days - 1);
    const begin = startOfDay(first);
    const end = startOfDay(last, 1);
    const stream = rosterStreamOf(unit);
    const told = looksOver(actor, unit, organisation);
    const entries = await this.#timeline.of(stream);
    const answer = {
      ...{ unit, unitName: names.unit(unit), at, version: state.version },
      shifts: state.shifts.filter((one) => one.from < end && begin < one.to).map((one) => shiftView(one, names)),
      gaps: gapsOf(state, begin, end),
      periods: mandatoryPeriods(first, last, district),
      history: entries.map((entry) => entryView(entry, names, told)),
    };
    const opens = ({ field }: { readonly field: string }): boolean => told && FREE_TEXTS.includes(field);
    return (await this.#personal.read(answer, { stream, actor, opens })) as object;
  }

  async #state(unit: string): Promise<RosterState> {
    return (await this.#door.journal.open(rosterStreamOf(unit))).state as RosterState;
  }
}

function keeping({ units }: OrganisationView): readonly string[] {
  const keep = units.filter(({ active, outside, kind }) => active && !outside && ROSTER_KINDS.includes(kind));
  return keep.map(({ id }) => id).sort();
}

function looksOver({ unit, roles }: Actor, of: string, organisation: OrganisationView): boolean {
  const kind = unit === null ? undefined : organisation.unit(unit)?.kind;
  return unit === of || roles.includes('auditor') || LOOKS_OVER.includes(kind ?? '');
}

function shiftView({ shiftId, from, to, ...crew }: Shift, names: Names): object {
  return { shiftId, from, to, ...crewView(crew, names) };
}

function crewView({ leader, officers, backups }: Crew, names: Names): object {
  const shown = (person: string): object => ({ person, shownAs: names.person(person) });
  return { leader: shown(leader), officers: officers.map(shown), backups: backups.map(shown) };
}

function entryView({ version, type, occurredAt, actor, data }: TimelineEntry, names: Names, told: boolean): object {
  const crew = (value: unknown): object | null => (value === undefined ? null : crewView(value as Crew, names));
  const filed = (data['shifts'] ?? []) as readonly Shift[];
  const { shiftId } = data;
  return {
    ...{ version, at: occurredAt, label: EVENT_LABELS.roster[type] ?? '其他记录', by: names.person(actor) },
    shifts: typeof shiftId === 'string' ? [shiftId] : filed.map((shift) => shift.shiftId),
    before: crew(data['before']),
    after: type === 'ShiftChanged' ? crew(data) : null,
    reason: told ? (data['reason'] ?? null) : null,
  };
}
