import {
  type Actions,
  type Door,
  type Finding,
  findingWords,
  type Incident,
  type IncidentList,
  INVARIANT_WORDS,
  type InvariantLog,
} from '@qingxin/application';
import {
  type Actor,
  type CalendarState,
  EDGES,
  localDayOf,
  NODES,
  type OrganisationState,
  refuse,
  type RegisterState,
  type StreamState,
} from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import { districtNow } from '../district.ts';
import { awayIn } from './absence.ts';
import type { Labels, Names } from '../matters/labels.ts';
import { withRefusalWords } from '../problems/refusal-words.ts';
import { problemText } from '../problems/catalogue.ts';
import { idOf } from '../stream-id.ts';

export interface DistrictReadsParts {
  readonly door: Door;
  readonly labels: Labels;
  readonly actions: Actions;
  readonly incidents: IncidentList;
  readonly invariants: InvariantLog;
  readonly sql: SqlExecutor;
}

const REGISTERS = {
  name: 'registers',
  text: `SELECT name FROM es.stream WHERE category = 'register' ORDER BY name`,
};
const PAGE = 50;

/** What people choose from and keep in order: units, posts, holidays, numbers, incidents. */
export class DistrictReads {
  readonly #parts: DistrictReadsParts;

  constructor(parts: DistrictReadsParts) {
    this.#parts = parts;
  }

  async units(): Promise<object> {
    const { organisation } = await districtNow(this.#parts.door);
    return { version: organisation.version, units: organisation.units };
  }

  async posts(unit: string | undefined): Promise<object> {
    const { organisation, at } = await districtNow(this.#parts.door);
    const { posts } = await this.#state<OrganisationState>('organisation');
    const names = await this.#parts.labels.names(organisation);
    const today = localDayOf(at);
    const listed = Object.keys(posts).flatMap((id) => {
      const post = organisation.post(id);
      if (post === null || (unit !== undefined && post.unit !== unit)) return [];
      const holders = post.holders.map((person) => ({
        person,
        shownAs: names.person(person),
        deputy: organisation.servesAsDeputy(person, id, today),
        until: organisation.heldUntil(person, id, today),
        away: awayIn(organisation, person, today),
      }));
      return [{ ...post, unitName: names.unit(post.unit), holders }];
    });
    return { version: organisation.version, posts: listed };
  }

  async notices(): Promise<object> {
    const { calendarVersion: version, years, proposals } = await this.#state<CalendarState>('calendar');
    const names = await this.#parts.labels.now();
    return {
      version,
      years: Object.values(years),
      proposals: Object.entries(proposals).map(([proposalId, { by, ...proposal }]) => ({
        ...{ proposalId, by, byShownAs: names.person(by) },
        ...proposal,
      })),
    };
  }

  async registers(): Promise<object> {
    const rows = await this.#parts.sql<{ name: string }>(REGISTERS);
    const registers = rows.map(async ({ name }) => {
      const state = await this.#state<RegisterState>(name);
      return { id: idOf(name), name: registerName(state), last: state.last };
    });
    return { registers: await Promise.all(registers) };
  }

  /** Refuses `not-found` for a register that has given no number. */
  async register(id: string): Promise<object> {
    const state = await this.#state<RegisterState>(`register-${id}`);
    if (state.version === 0) return refuse('not-found');
    return { id, name: registerName(state), last: state.last, numbers: numbersIn(state) };
  }

  async incidents({ limit = PAGE, after }: { readonly limit?: number; readonly after?: string }): Promise<object> {
    const { incidents, labels } = this.#parts;
    const found = await incidents.open({ limit: limit + 1, ...(after === undefined ? {} : { after }) });
    const names = await labels.now();
    const items = found.slice(0, limit).map((one) => titled(one, names));
    const nextAfter = found.length > limit ? (items.at(-1)?.commandId ?? null) : null;
    return { items, total: await incidents.openCount(), nextAfter };
  }

  /** Open or not; refuses `not-found`. */
  async incident(commandId: string): Promise<object> {
    const { incidents, labels } = this.#parts;
    return titled((await incidents.find(commandId)) ?? refuse('not-found'), await labels.now());
  }

  /** Refuses `not-found`, and `incident-settled` for one that is open no more. */
  async retryIncident(commandId: string, by: Actor): Promise<object> {
    const { incidents, labels } = this.#parts;
    return titled(await incidents.retry(commandId, by), await labels.now());
  }

  async invariants(): Promise<object> {
    const standing = await this.#parts.invariants.standing();
    const items = standing.map(({ invariant, last, brokenSince }) => ({
      ...{ invariant, ...INVARIANT_WORDS[invariant] },
      ...{ checkedAt: last?.at ?? null, looked: last?.looked ?? null, found: last?.found ?? null },
      ...{ findings: (last?.findings ?? []).map(inWords), brokenSince },
    }));
    return { items, broken: items.filter(({ found }) => (found ?? 0) > 0).length };
  }

  /** The chart as the rules have it; where a matter stands on it is told by the matter. */
  processMap(): object {
    return {
      nodes: Object.entries(NODES).map(([node, label]) => ({ node, label })),
      edges: EDGES.map(([from, to, label]) => ({ from, to, label })),
    };
  }

  async offered(stream: 'organisation' | 'rulebook' | 'calendar', actor: Actor): Promise<object> {
    const { version, actions } = await this.#parts.actions.of(stream, actor);
    return { version, actions: withRefusalWords(actions) };
  }

  async #state<S extends StreamState>(stream: string): Promise<S> {
    return (await this.#parts.door.journal.open(stream)).state as S;
  }
}

/** An error that is no refusal has no words of its own. */
const FAILED = { title: '反复出错', detail: '命令没有被拒绝，而是在执行中出错，请查看工作进程的日志。' };

function titled<I extends Incident>(incident: I, names: Names) {
  const { title, detail } = problemText(incident.code) ?? FAILED;
  const { retry } = incident;
  return {
    ...{ ...incident, title, detail },
    retry: retry === null ? null : { ...retry, byShownAs: names.person(retry.by) },
  };
}

/** That there is a report against officials is known to nobody but whoever holds it. */
const UNTOLD = 'conduct-';

function inWords({ what, code }: Finding) {
  const told = what.startsWith(UNTOLD) ? '不公开的事项' : what;
  return { what: told, code, title: findingWords(code) ?? '日志核对不一致' };
}

/** As its numbers begin: `区人社局投登〔2026〕`. */
function registerName({ numbers }: RegisterState): string | null {
  const [one] = Object.values(numbers);
  return one === undefined ? null : one.number.slice(0, one.number.lastIndexOf('〕') + 1);
}

/** Every number in its order; a paper that was given another one after its first was void leaves the first void. */
function numbersIn(state: RegisterState): readonly object[] {
  const given = Object.values(state.numbers).map((one) => ({ ...one, voided: state.voided.includes(one.ordinal) }));
  const lost = state.voided.filter((ordinal) => given.every((one) => one.ordinal !== ordinal));
  const left = lost.map((ordinal) => ({ ordinal, number: `${registerName(state) ?? ''}${ordinal}号`, voided: true }));
  return [...given, ...left].sort((one, other) => one.ordinal - other.ordinal);
}
