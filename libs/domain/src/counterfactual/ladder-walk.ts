import { isClockEvent } from '../clocks/evolve.ts';
import type { ClockEvent } from '../clocks/events.ts';
import { isHistory, type ClockState } from '../clocks/state.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { Instant } from '../kernel/time-types.ts';
import { nextAfterDecision } from '../ladder/acts.ts';
import type { LadderEvent } from '../ladder/events.ts';
import { addGround, restWhenDone, strikeGround } from '../ladder/grounds.ts';
import { issue, LADDER_ACTOR, proposeDue } from '../ladder/propose.ts';
import {
  ABOVE,
  activeRung,
  evolveLadders,
  isActive,
  isLadderEvent,
  type LadderBook,
  ladderKeyOf,
  type LadderState,
  type RungState,
} from '../ladder/state.ts';
import type { MatterDraft, MatterState } from '../matter/state.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { localDayOf, startOfDay } from '../time/local-day.ts';
import type { Walked } from './clock-walk.ts';
import { type Counting, folded, UNTIMED } from './recorded.ts';

export interface LadderWalk {
  readonly ladders: LadderBook;
  /** By ladder and rung the day of service. */
  readonly servedOn: ReadonlyMap<string, string>;
  /** Decisions on record that came before their rung would have been there; `<ladder> <rung>`. */
  readonly loose: ReadonlySet<string>;
}

interface LaddersAgain {
  /** Clocks whose dates differ: what they brought upon a ladder comes about anew. */
  readonly differing: ReadonlySet<string>;
  readonly rules: Rulebook;
}

type Of<T extends LadderEvent['type']> = Extract<Recorded<LadderEvent>, { readonly type: T }>;
type OnRung = Extract<Recorded<LadderEvent>, { readonly data: { readonly rungId: string } }>;

export const rungKey = (ladder: string, rung: string): string => `${ladder} ${rung}`;

/** Grounds that a clock's own course takes away again. */
const OWN_COURSE = ['done-in-time', 'paused-in-time', 'extended-in-time'];

/**
 * The ladders of a history: as recorded until a differing clock or period reaches one, from then on by the ladder's own rules, with the
 * decisions that people made on their days. What the software does, it does on time.
 */
export class LaddersWalk {
  readonly #again: LaddersAgain;
  readonly #counting: Counting;
  readonly #anew = new Set<string>();
  readonly #servedOn = new Map<string, string>();
  readonly #loose = new Set<string>();
  readonly #subjects = new Map<string, string>();
  #state: MatterState = UNTIMED;
  #now: Instant = '';

  constructor(again: LaddersAgain, counting: Counting) {
    this.#again = again;
    this.#counting = counting;
  }

  through(walked: readonly Walked[]): LadderWalk {
    for (const { event, when } of walked) {
      this.#pass(when);
      if (isLadderEvent(event)) this.#ladder(event, when);
      else if (isClockEvent(event)) this.#clock(event, when);
      else this.#state = folded(this.#state, event);
    }
    this.#pass(this.#counting.at);
    return { ladders: this.#state.ladders, servedOn: this.#servedOn, loose: this.#loose };
  }

  /** Lets the dates of ladders that go their own way come. */
  #pass(until: Instant): void {
    const due = (): LadderState | undefined =>
      Object.values(this.#state.ladders)
        .filter(({ key, next }) => this.#anew.has(key) && next !== null && next.at <= until)
        .sort((a, b) => (a.next?.at ?? '').localeCompare(b.next?.at ?? ''))[0];
    for (let ladder = due(); ladder !== undefined; ladder = due()) {
      const at = ladder.next?.at ?? until;
      proposeDue(this.#draft(at > this.#now ? at : this.#now), ladder);
    }
    this.#now = until;
  }

  /** What the rules of the ladder work on: only ladders that are counted again are theirs to change. */
  #draft(at: Instant, actedOn?: string, version = this.#state.version): MatterDraft {
    const own = (): MatterState => ({
      ...this.#state,
      ladders: Object.fromEntries(Object.entries(this.#state.ladders).filter(([key]) => this.#anew.has(key))),
    });
    const { rules } = this.#again;
    const clocks = Object.values(this.#state.clocks);
    const calendar = this.#counting.calendarOf(Math.max(0, ...clocks.map(({ calendarVersion }) => calendarVersion)));
    const actor = { id: LADDER_ACTOR, unit: null, post: null, roles: [] };
    const day = actedOn === undefined ? {} : { actedOn };
    const context = { at, actor, rules, calendar, facts: {}, ...day } as unknown as DecideContext;
    const emit = (event: EventOf): void => {
      const recorded = { ...event, version, occurredAt: at, by: { id: LADDER_ACTOR } } as Recorded<EventOf>;
      if (isLadderEvent(recorded)) this.#fold(recorded);
    };
    return {
      get state() {
        return own();
      },
      context,
      emit,
    };
  }

  #fold(event: Recorded<LadderEvent>): void {
    this.#state = { ...this.#state, ladders: evolveLadders(this.#state.ladders, event) };
    if (event.type === 'RungIssued')
      this.#servedOn.set(rungKey(event.data.ladderKey, event.data.rungId), event.data.servedOn);
  }

  #clock(event: Recorded<ClockEvent>, when: Instant): void {
    this.#state = folded(this.#state, event);
    const clock = this.#state.clocks[event.data.clockId] ?? refuse('clock-unknown');
    if (this.#again.differing.has(clock.id)) this.#consequences(clock, event, when);
    if (RESTS.has(event.type) && this.#anew.size > 0) restWhenDone(this.#draft(when));
  }

  #consequences(clock: ClockState, { type }: ClockEvent, when: Instant): void {
    const { id: subject, unit, onLapse: rung } = clock;
    if (type === 'ClockLapsed' && rung !== null && !isHistory(clock)) {
      const at = clock.lapsedAt ?? when;
      this.#anew.add(ladderKeyOf(unit));
      addGround(this.#draft(when), { unit, kind: 'lapse', subject, rung, at });
    }
    if (STRIKES[type] !== undefined && clock.lapsedAt === null) strikeGround(this.#draft(when), subject, STRIKES[type]);
  }

  #ladder(event: Recorded<LadderEvent>, when: Instant): void {
    const { ladderKey: key } = event.data;
    if (event.type === 'GroundAdded') this.#subjects.set(rungKey(key, event.data.groundId), event.data.subject);
    if (!this.#anew.has(key) && this.#leavesRecord(event)) this.#anew.add(key);
    if (this.#anew.has(key)) this.#comesAnew(event, when);
    else this.#fold(event);
  }

  #leavesRecord(event: Recorded<LadderEvent>): boolean {
    if (event.type === 'GroundAdded')
      return event.data.kind === 'lapse' && this.#again.differing.has(event.data.subject);
    if (event.type !== 'RungIssued') return false;
    const { rung, servedOn } = event.data;
    return this.#again.rules.versionOn(`L-${rung}`, servedOn) !== this.#counting.rules.versionOn(`L-${rung}`, servedOn);
  }

  /** Only what people did is taken over; the software's own part comes about by the rules. */
  #comesAnew(event: Recorded<LadderEvent>, when: Instant): void {
    const draft = this.#draft(when, event.actedOn, event.version);
    switch (event.type) {
      case 'GroundAdded': {
        const { unit, kind, subject, rung, at } = event.data;
        if (kind !== 'lapse' || !this.#again.differing.has(subject))
          addGround(draft, { unit, kind, subject, rung, at });
        break;
      }
      case 'GroundStruck': {
        const subject = this.#subjects.get(rungKey(event.data.ladderKey, event.data.groundId)) ?? '';
        const own = this.#again.differing.has(subject) && OWN_COURSE.includes(event.data.because);
        if (!own) strikeGround(draft, subject, event.data.because);
        break;
      }
      case 'RungIssued':
      case 'RungPostponed':
      case 'RungDeclined':
      case 'RungAnswered':
      case 'RungAnswerRejected':
      case 'RungLifted':
        if (!isSoftwares(event) || this.#isOnRecord(event)) this.#decide(event, draft);
        break;
      case 'RungProposed':
      case 'RungStatementFiled':
      case 'RungVoided':
      case 'RungShownUpward':
      case 'LadderRested':
        break;
      default:
        event satisfies never;
    }
  }

  /** What the software had proposed before its ladder left the record is sent out as it was. */
  #isOnRecord({ type, data }: Recorded<LadderEvent>): boolean {
    const rung = this.#rung(data as { readonly ladderKey: string; readonly rungId: string });
    return type === 'RungIssued' && rung?.status === 'proposed';
  }

  #rung({ ladderKey, rungId }: { readonly ladderKey: string; readonly rungId: string }): RungState | null {
    return this.#state.ladders[ladderKey]?.rungs.find(({ id }) => id === rungId) ?? null;
  }

  #decide(event: OnRung, draft: MatterDraft): void {
    const { ladderKey, rungId } = event.data;
    const ladder = this.#state.ladders[ladderKey];
    const rung = this.#rung(event.data);
    if (ladder === undefined || rung === null || !FROM[event.type]?.includes(rung.status)) {
      if (rung === null) this.#loose.add(rungKey(ladderKey, rungId));
      return;
    }
    const isTop = activeRung(ladder)?.id === rungId;
    switch (event.type) {
      case 'RungIssued': {
        const { demand, number, issuedBy, act, servedOn } = event.data;
        if (servedOn < localDayOf(rung.proposedAt)) this.#loose.add(rungKey(ladderKey, rungId));
        else {
          const letter = { demand, number, issuedBy, ...(act === undefined ? {} : { act }) };
          issue(draft, ladderKey, rungId, rung.rung, letter, servedOn);
        }
        break;
      }
      case 'RungPostponed': {
        const wanted = { rung: rung.rung, at: startOfDay(event.data.until) };
        draft.emit({ type: event.type, data: { ...event.data, next: isTop ? wanted : (ladder.next ?? wanted) } });
        break;
      }
      case 'RungDeclined':
      case 'RungLifted': {
        const status = event.type === 'RungDeclined' ? 'declined' : 'lifted';
        const next = nextAfterDecision(draft, ladder, rungId, status);
        draft.emit({ ...event, data: { ...event.data, next } } as Of<'RungDeclined' | 'RungLifted'>);
        if (event.type === 'RungDeclined') restWhenDone(draft);
        else this.#liftLower(ladderKey, rung, draft);
        break;
      }
      case 'RungAnswered':
        draft.emit(event);
        break;
      case 'RungAnswerRejected': {
        const above = ABOVE[rung.rung];
        const climbed = above === null ? null : { rung: above, at: draft.context.at };
        draft.emit({ type: event.type, data: { ...event.data, next: isTop ? climbed : ladder.next } });
        break;
      }
      default:
        break;
    }
  }

  /** The software's own 催办 below falls away with it. */
  #liftLower(ladderKey: string, above: RungState, draft: MatterDraft): void {
    if (above.rung === 'E1') return;
    for (const lower of this.#state.ladders[ladderKey]?.rungs ?? []) {
      if (lower.rung !== 'E1' || !isActive(lower)) continue;
      const ladder = this.#state.ladders[ladderKey] ?? refuse('ladder-unknown');
      const next = nextAfterDecision(draft, ladder, lower.id, 'lifted');
      const by = { reason: 'higher-lifted', liftedBy: LADDER_ACTOR };
      draft.emit({ type: 'RungLifted', data: { ladderKey, rungId: lower.id, ...by, next } });
    }
  }
}

const RESTS = new Set<ClockEvent['type']>(['ClockDoneLate', 'LapseVoided', 'ClockExtended', 'ClockEnded']);

const STRIKES: Partial<Record<ClockEvent['type'], string>> = {
  LapseVoided: 'done-in-time',
  ClockPaused: 'paused-in-time',
  ClockExtended: 'extended-in-time',
};

const FROM: Partial<Record<LadderEvent['type'], readonly RungState['status'][]>> = {
  RungIssued: ['proposed'],
  RungPostponed: ['proposed'],
  RungDeclined: ['proposed'],
  RungAnswered: ['issued'],
  RungAnswerRejected: ['answered'],
  RungLifted: ['issued', 'answered'],
};

function isSoftwares({ type, data, by }: OnRung): boolean {
  const own = type === 'RungIssued' ? data.issuedBy : type === 'RungLifted' ? data.liftedBy : by.id;
  return own === LADDER_ACTOR;
}
