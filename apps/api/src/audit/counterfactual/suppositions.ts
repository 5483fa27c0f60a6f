import { type Door, districtViews, type References } from '@qingxin/application';
import {
  type Assumption,
  type ClockPair,
  type ClockState,
  type Counterfactual,
  counterfactual,
  type Counting,
  dayNumber,
  type EventOf,
  lateAcceptances,
  localDayOf,
  type MatterState,
  type Recorded,
  refuse,
  type RungPair,
  type WorkingCalendar,
} from '@qingxin/domain';
import type { TimelineQuery } from '@qingxin/read-models';
import { RUNG_WORDS } from '../../inbox/inbox-lines.ts';
import { clockView } from '../../matters/clock-view.ts';
import type { Labels, Names } from '../../matters/labels.ts';
import type { MatterReads } from '../../matters/matter-reads.ts';
import type { Look, MatterSight, Sight } from '../../matters/matter-sight.ts';
import { recorded, stateAsOf, stateUpTo } from '../../matters/state-as-of.ts';
import { idOf } from '../../stream-id.ts';
import {
  resultOf,
  RUNG_STATUS_WORDS,
  type Saying,
  summaryOf,
  supposedWords,
  UNKNOWN_WORDS,
  VERDICT_WORDS,
} from './supposed-words.ts';

interface Parts {
  readonly door: Door;
  readonly timeline: TimelineQuery;
  readonly sight: MatterSight;
  readonly reads: Pick<MatterReads, 'shown'>;
  readonly labels: Labels;
}

/** One supposition at most: a rule with its version, a day, or the clock of an acceptance. */
export interface Supposed {
  readonly rule?: string;
  readonly version?: number;
  readonly day?: string;
  readonly acceptance?: string;
}

interface Said {
  readonly sight: Sight<MatterState>;
  readonly names: Names;
  readonly counting: Counting;
}

/** A matter's periods and ladders as they were and as they would have been. Nothing is kept, and nothing of it is a finding. */
export class Suppositions {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Refuses `suppose-one-thing`, `rule-unknown`, `acceptance-unknown`, and `not-found` as any look at the matter. */
  async of(look: Look, asked: Supposed): Promise<object> {
    const { door, timeline, reads, labels } = this.#parts;
    const sight = await this.#parts.sight.open<MatterState>(look);
    const opened = await door.journal.open(sight.stream);
    const events: Recorded<EventOf>[] = [];
    await stateAsOf(timeline, opened, null, (_, entry) => void events.push(recorded(entry)));
    const { references, at } = sight;
    const calendars = await this.#calendars(events, references);
    const calendarOf = (version: number): WorkingCalendar => calendars.get(version) ?? references.calendar;
    const counting: Counting = { rules: references.rules, calendarOf, at };
    const said = { sight, counting, names: await labels.names(references.organisation) };
    const assumption = assumptionOf(asked, said);
    const { number = null } = sight.today as { readonly number?: string | null };
    const result = assumption === null ? null : counterfactual(events, assumption, counting);
    const answer = {
      ...{ id: idOf(sight.stream), at, number },
      choices: { rules: ruleChoices(said), acceptances: lateAcceptances(sight.today.clocks).map(acceptance(said)) },
      result: assumption === null || result === null ? null : resultView(assumption, result, said),
    };
    return reads.shown(answer, sight);
  }

  /** The calendars by which the history was counted: ended clocks keep the one of their day. */
  async #calendars(
    events: readonly Recorded<EventOf>[],
    { calendar }: References,
  ): Promise<ReadonlyMap<number, WorkingCalendar>> {
    const versions = new Set(
      events.flatMap(({ data }) => {
        const { calendarVersion } = data as { readonly calendarVersion?: unknown };
        return typeof calendarVersion === 'number' && calendarVersion !== calendar.version ? [calendarVersion] : [];
      }),
    );
    const found = new Map([[calendar.version, calendar]]);
    if (versions.size === 0) return found;
    const opened = await this.#parts.door.journal.open('calendar');
    for (const version of versions) {
      const state = await stateUpTo(this.#parts.timeline, opened, version);
      found.set(version, districtViews().calendar(state).view);
    }
    return found;
  }
}

function assumptionOf({ rule, version, day, acceptance: clockId }: Supposed, { sight }: Said): Assumption | null {
  const things = [rule ?? version, day, clockId].filter((thing) => thing !== undefined);
  if (things.length === 0) return null;
  if (things.length > 1) return refuse('suppose-one-thing');
  if (day !== undefined) {
    dayNumber(day);
    return { kind: 'rulesOn', day };
  }
  if (clockId !== undefined) {
    const known = lateAcceptances(sight.today.clocks).some(({ id }) => id === clockId);
    return known ? { kind: 'accepted', clockId } : refuse('acceptance-unknown');
  }
  const row = sight.references.rules.rows.find((one) => one.id === rule && one.version === version);
  return row === undefined
    ? refuse('rule-unknown', { details: { rule: rule ?? '' } })
    : { kind: 'rule', ruleId: row.id, version: row.version };
}

/** Rules of the matter's clocks and, where it has a ladder, of the ladder, as far as there is another version. */
function ruleChoices({ sight }: Said): readonly object[] {
  const { clocks, ladders } = sight.today;
  const used = new Map<string, Set<number>>();
  for (const { ruleId, ruleVersion } of Object.values(clocks)) {
    used.set(ruleId, (used.get(ruleId) ?? new Set()).add(ruleVersion));
  }
  if (Object.keys(ladders).length > 0) {
    for (const row of sight.references.rules.rows) {
      if (row.timedBy === 'ladder' && /^L-E\d$/.test(row.id) && !used.has(row.id)) used.set(row.id, new Set());
    }
  }
  return [...used].flatMap(([ruleId, versions]): readonly object[] => {
    const rows = sight.references.rules.rows.filter(({ id }) => id === ruleId).sort((a, b) => a.version - b.version);
    if (rows.length < 2) return [];
    return [
      {
        ruleId,
        title: rows.at(-1)?.title ?? ruleId,
        versions: rows.map(({ version, effectiveFrom, text }) => ({
          ...{ version, from: effectiveFrom, text },
          used: versions.has(version),
        })),
      },
    ];
  });
}

function acceptance({ sight, names, counting }: Said) {
  return (clock: ClockState) => {
    const [handedOn, takenOn] = [localDayOf(clock.start), localDayOf(clock.metOn ?? clock.start)];
    return {
      ...{ clockId: clock.id, title: titleOf(clock, sight) },
      ...{ unit: clock.unit, unitName: names.unit(clock.unit), handedOn, takenOn },
      workingDays: between(counting.calendarOf(clock.calendarVersion))(handedOn, takenOn),
    };
  };
}

function titleOf({ ruleId, ruleVersion }: ClockState, { references }: Sight): string {
  return references.rules.row(ruleId, ruleVersion).title;
}

const between =
  ({ span }: WorkingCalendar) =>
  (from: string, to: string): number =>
    span.workingThrough(dayNumber(to)) - span.workingThrough(dayNumber(from));

function resultView(assumption: Assumption, result: Counterfactual, said: Said): object {
  const { sight, names, counting } = said;
  const unitName = (unit: string): string => names.unit(unit) ?? unit;
  const saying: Saying = {
    unitName,
    titleOf: (clock) => titleOf(clock, sight),
    resultOf: (clock) => resultOf(clock, sight.at, counting.calendarOf(clock.calendarVersion)),
    between: between(sight.references.calendar),
  };
  const taken = assumption.kind === 'accepted' ? sight.today.clocks[assumption.clockId] : undefined;
  const rule = assumption.kind === 'rule' ? assumption.ruleId : null;
  const title = sight.references.rules.rows.findLast(({ id }) => id === rule)?.title ?? null;
  const handed =
    taken === undefined
      ? null
      : { title: titleOf(taken, sight), handedOn: localDayOf(taken.start), unit: unitName(taken.unit) };
  return {
    supposed: supposedWords(assumption, handed, title),
    differs: result.clocks.some(({ differs }) => differs) || result.rungs.some(({ verdict }) => verdict !== 'same'),
    summary: summaryOf(result, saying),
    clocks: result.clocks.map((pair) => clockPairView(pair, said, saying)),
    rungs: result.rungs.map((pair) => rungView(pair, unitName(pair.unit))),
  };
}

function clockPairView({ was, would, unknown, differs }: ClockPair, said: Said, saying: Saying): object {
  const { sight } = said;
  return {
    ...{ clockId: was.id, title: titleOf(was, sight) },
    source: sight.references.rules.row(was.ruleId, was.ruleVersion).source,
    ...{ unit: was.unit, unitName: saying.unitName(was.unit), differs },
    was: sideView(was, said, saying, differs),
    would: would === null ? null : sideView(would, said, saying, differs),
    unknown: unknown === null ? null : UNKNOWN_WORDS[unknown],
  };
}

/** Why a date is what it is, is told where the two sides differ. */
function sideView(clock: ClockState, { sight, names, counting }: Said, saying: Saying, differs: boolean): object {
  const calendar = counting.calendarOf(clock.calendarVersion);
  const { derivation } = clockView(clock, sight.at, { ...sight.references, calendar }, names) as {
    readonly derivation: readonly object[];
  };
  return {
    ...{ ruleVersion: clock.ruleVersion, start: clock.start, due: clock.due, result: saying.resultOf(clock) },
    doneOn: clock.metOn === null ? null : localDayOf(clock.metOn),
    derivation: differs ? derivation : [],
  };
}

function rungView({ ladderKey, rungId, rung, unit, verdict, was, would }: RungPair, unitName: string): object {
  const side = (one: RungPair['was']): object | null =>
    one === null
      ? null
      : { at: one.nominalAt, status: RUNG_STATUS_WORDS[one.status] ?? one.status, servedOn: one.servedOn };
  return {
    ...{ ladderKey, rungId, label: RUNG_WORDS[rung], unit, unitName },
    ...{ verdict, verdictLabel: VERDICT_WORDS[verdict], was: side(was), would: side(would) },
  };
}
