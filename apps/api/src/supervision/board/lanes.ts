import type { Door } from '@qingxin/application';
import {
  type Actor,
  type CaseState,
  deciderOf,
  type GroundState,
  type Instant,
  type LadderState,
  localDayOf,
  type MatterState,
  refuse,
  type Rung,
  RUNG_ACT_NAMES,
  type RungAct,
  rungRefusal,
  type RungState,
  workingDaysLate,
} from '@qingxin/domain';
import type {
  BoardQuery,
  LadderHistory,
  LadderRungRow,
  MatterFace,
  RungFilter,
  SupervisionQuery,
  TimelineQuery,
} from '@qingxin/read-models';
import type { District } from '../../district.ts';
import type { Labels } from '../../matters/labels.ts';
import type { MatterKind, MatterSight } from '../../matters/matter-sight.ts';
import { rungView } from '../supervision.ts';
import { idOf } from '../../stream-id.ts';
import { type BoardLook, lookedAt } from './board.ts';

/** Acts of whoever decides on a measure; the addressee's own are done in his inbox. */
const DECISIONS: readonly RungAct[] = RUNG_ACT_NAMES.filter(
  (act) => !['FileRungStatement', 'AnswerRung'].includes(act),
);

const FACTS: Readonly<Record<string, string>> = {
  'repeat-arrears': '重复欠薪',
  'group-event': '群体性事件',
  'regime-breach': '制度违反',
  'second-return': '第二次退回转送',
};

/** Matters that are opened at a time. */
const TOGETHER = 8;

export interface LanesParts {
  readonly door: Door;
  readonly supervision: SupervisionQuery;
  readonly board: BoardQuery;
  readonly history: LadderHistory;
  readonly timeline: TimelineQuery;
  readonly sight: Pick<MatterSight, 'ifSeen'>;
  readonly labels: Labels;
}

export type LanesAsked = Omit<RungFilter, 'unit'> & BoardLook;

interface Standing {
  readonly ladder: LadderState;
  readonly rung: RungState;
  readonly state: MatterState;
}

/** Measures that wait for somebody, each with what somebody has to know to decide on it. */
export class Lanes {
  readonly #parts: LanesParts;

  constructor(parts: LanesParts) {
    this.#parts = parts;
  }

  /** Refuses `as-of-in-future`, and `cleared-not-told-of-past`: which cases were cleared is no row of a past moment. */
  async page(actor: Actor, { unit, asOf, ...filter }: LanesAsked): Promise<object> {
    const { supervision, board, history, labels } = this.#parts;
    const look = { ...(unit === undefined ? {} : { unit }), ...(asOf === undefined ? {} : { asOf }) };
    const { district, scope, past } = await lookedAt(this.#parts, actor, look);
    if (past.asOf !== undefined && filter.cleared !== undefined) refuse('cleared-not-told-of-past');
    const names = await labels.names(district.organisation);
    const page =
      past.asOf === undefined
        ? await supervision.rungs(scope, { ...filter, live: 'yes' })
        : await history.page(past.asOf, scope, filter);
    const streams = [...new Set(page.items.map(({ stream }) => stream))];
    const [faces, states] = await Promise.all([
      board.faces(streams, past.asOf),
      this.#statesOf(streams, { actor, ...past }),
    ]);
    const cleared = past.asOf === undefined ? await supervision.clearedAmong(streams) : clearedThen(states);
    const items = page.items.map((row) => {
      const state = states.get(row.stream);
      const found = state === undefined ? null : standingOf(state, row);
      const shown = { ...rungView(row, names), ...faceOf(faces.get(row.stream)), cleared: cleared.has(row.stream) };
      const decider = deciderOf(row.rung as Rung, row.unit, district);
      const details = detailsOf(found, actor, district);
      // What was so then is decided on no more.
      const may = past.asOf === undefined ? {} : { may: [] };
      return { ...shown, decidedBy: names.unit(decider?.unit ?? null), ...details, ...may };
    });
    return { at: district.at, items, total: page.total, nextCursor: page.nextCursor };
  }

  async #statesOf(
    streams: readonly string[],
    look: { readonly actor: Actor; readonly asOf?: Instant },
  ): Promise<ReadonlyMap<string, MatterState>> {
    const left = [...streams];
    const found = new Map<string, MatterState>();
    const next = async (): Promise<void> => {
      for (let stream = left.pop(); stream !== undefined; stream = left.pop()) {
        const [kind = ''] = stream.split('-', 1);
        const state = await this.#parts.sight.ifSeen<MatterState>({
          kind: kind as MatterKind,
          id: idOf(stream),
          ...look,
        });
        if (state !== null) found.set(stream, state);
      }
    };
    await Promise.all(Array.from({ length: TOGETHER }, next));
    return found;
  }
}

/** Cases whose wages were cleared then. */
function clearedThen(states: ReadonlyMap<string, MatterState>): ReadonlySet<string> {
  const isCleared = (state: MatterState): boolean => (state as Partial<CaseState>).cleared === true;
  return new Set([...states].flatMap(([stream, state]) => (isCleared(state) ? [stream] : [])));
}

function faceOf(face: MatterFace | undefined): object {
  const { number = null, project = null, employer = null, people = 0, amountFen = null } = face ?? {};
  return { matterNumber: number, project, employer, people, amountFen };
}

function standingOf(state: MatterState, { ladderKey, rungId }: LadderRungRow): Standing | null {
  const ladder = state.ladders[ladderKey];
  const rung = ladder?.rungs.find(({ id }) => id === rungId);
  return ladder === undefined || rung === undefined ? null : { ladder, rung, state };
}

const UNKNOWN = { upwardAt: null, statements: 0, daysOver: null, next: null, grounds: [], may: [] };

function detailsOf(found: Standing | null, actor: Actor, district: District): object {
  if (found === null) return UNKNOWN;
  const { ladder, rung, state } = found;
  const { next } = ladder;
  const standing = ladder.grounds.filter(({ struck }) => !struck);
  const grounds = standing.map((ground) => groundOf(ground, state, ladder, district));
  const over = grounds.flatMap(({ daysOver }) => (daysOver === null ? [] : [daysOver]));
  return {
    upwardAt: rung.shownUpward || rung.status !== 'proposed' ? null : rung.upwardAt,
    statements: rung.statements,
    daysOver: over.length === 0 ? null : Math.max(...over),
    next: next === null ? null : { rung: next.rung, on: localDayOf(next.at) },
    grounds,
    may: DECISIONS.filter((act) => rungRefusal(act, ladder, rung, { actor, facts: {}, ...district }) === null),
  };
}

interface Ground {
  readonly kind: GroundState['kind'];
  readonly title: string;
  readonly since: string;
  readonly daysOver: number | null;
  readonly done: boolean;
}

function groundOf(
  { kind, subject, at: since }: GroundState,
  { clocks }: MatterState,
  ladder: LadderState,
  { rules, calendar, at }: District,
): Ground {
  if (kind !== 'lapse') {
    const title = kind === 'direction' ? directionOf(subject) : (FACTS[subject.split('/', 1)[0] ?? ''] ?? '督办事由');
    return { kind, title, since, daysOver: null, done: false };
  }
  const clock = clocks[subject];
  if (clock === undefined) return { kind, title: '时限届满', since, daysOver: null, done: true };
  const { title } = rules.row(clock.ruleId, clock.ruleVersion);
  const done = clock.status !== 'lapsed' || clock.endedAs !== null;
  const until = clock.metOn ?? clock.endedOn ?? at;
  const daysOver = clock.due === null ? null : workingDaysLate(clock.due, done ? until : at, calendar);
  return { kind, title, since, daysOver, done };
}

/** A direction is known by its number, which mostly says itself what it is. */
function directionOf(number: string): string {
  return number.startsWith('批示') ? number : `批示 ${number}`;
}
