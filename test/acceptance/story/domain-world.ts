import {
  carriedFromCase,
  caseStream,
  caseView,
  companyStream,
  companyView,
  complaintStream,
  complaintView,
  ladderView,
  recordedBy,
  refusalCode,
  refuse,
  type Actor,
  type CaseState,
  type CommandOf,
  type CompanyState,
  type ComplaintState,
  type DecideContext,
  type EventOf,
  type Instant,
  type MatterState,
  type Recorded,
  type StreamType,
  type WantedCommand,
} from '@qingxin/domain';
import { type Catalogue, districtCatalogue, districtPolicy } from '@qingxin/application';
import { owedByWorkflows } from '../../../infra/src/story/owed-by-workflows.ts';
import type { StoryAnswer, StoryCommand, StoryWorld } from '../../../infra/src/story/world.ts';
import { actorOf, CALENDAR, ORGANISATION, RULES } from './district.ts';
import { completedPayload, sourceOf } from './door-fills.ts';

interface Matter<S extends MatterState> {
  state: S;
  readonly history: Recorded<EventOf>[];
}

type AnyStream = StreamType<MatterState, CommandOf, EventOf>;

type TimedView = (now: Instant) => { readonly nextDue: Instant | null; readonly due: readonly WantedCommand[] };

type Consider = (actor: string, state: MatterState, key: string, view: TimedView) => void;

type MatterKind = keyof typeof STREAMS;

const STREAMS = { complaint: complaintStream, case: caseStream, company: companyStream };

const kindOf = (stream: string): MatterKind => stream.slice(0, stream.indexOf('-')) as MatterKind;

const MOST_STEPS = 200;
const CATALOGUE: Catalogue = districtCatalogue();
const POLICY = districtPolicy();

/**
 * The story without servers: decide and evolve of the real domain with the shipped rules and calendar. What workflows do
 * in the product happens here in plain sight, from the same views of the domain.
 */
export class DomainWorld implements StoryWorld {
  readonly #complaints = new Map<string, Matter<ComplaintState>>();
  readonly #cases = new Map<string, Matter<CaseState>>();
  readonly #companies = new Map<string, Matter<CompanyState>>();
  readonly #told = new Set<string>();
  /** Streams in which something happened since workflows looked last. */
  readonly #stirred = new Set<string>();
  /** When time first asks something of a matter or one of its ladders: it follows from the state alone. */
  readonly #dates = new WeakMap<MatterState, Map<string, Instant | null>>();
  #now: Instant = '2022-01-01T00:00:00.000Z';

  moveTo(at: Instant): Promise<void> {
    for (let due = this.#earliest(at); due !== null; due = this.#earliest(at)) {
      if (due.at > this.#now) this.#now = due.at;
      for (const command of due.commands) this.#bySystem(command, due.actor);
      this.#letWorkflowsWork();
    }
    if (at > this.#now) this.#now = at;
    return Promise.resolve();
  }

  send(command: StoryCommand): Promise<StoryAnswer> {
    try {
      this.#checkAccess(command);
      const events = this.#decide(command, actorOf(command.account));
      this.#letWorkflowsWork();
      return Promise.resolve({ kind: 'done', events });
    } catch (error) {
      const code = refusalCode(error);
      if (code === null) throw error;
      return Promise.resolve({ kind: 'refused', code, sentence: '' });
    }
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  complaint(stream: string): Promise<ComplaintState> {
    return Promise.resolve(this.#complaint(stream).state);
  }

  case(stream: string): Promise<CaseState> {
    return Promise.resolve(this.#case(stream).state);
  }

  company(stream: string): Promise<CompanyState> {
    return Promise.resolve(this.#company(stream).state);
  }

  history(stream: string): Promise<readonly Recorded<EventOf>[]> {
    return Promise.resolve(this.#matter(stream).matter.history);
  }

  #complaint(stream: string): Matter<ComplaintState> {
    const known = this.#complaints.get(stream) ?? { state: complaintStream.initial(stream), history: [] };
    this.#complaints.set(stream, known);
    return known;
  }

  #case(stream: string): Matter<CaseState> {
    const known = this.#cases.get(stream) ?? { state: caseStream.initial(stream), history: [] };
    this.#cases.set(stream, known);
    return known;
  }

  #company(stream: string): Matter<CompanyState> {
    const known = this.#companies.get(stream) ?? { state: companyStream.initial(stream), history: [] };
    this.#companies.set(stream, known);
    return known;
  }

  #matter(stream: string): {
    readonly name: MatterKind;
    readonly kind: AnyStream;
    readonly matter: Matter<MatterState>;
  } {
    const name = kindOf(stream);
    const kind = STREAMS[name] as unknown as AnyStream;
    if (name === 'case') return { name, kind, matter: this.#case(stream) };
    if (name === 'company') return { name, kind, matter: this.#company(stream) };
    return { name, kind, matter: this.#complaint(stream) };
  }

  #decide(
    command: Pick<StoryCommand, 'stream' | 'type' | 'payload' | 'actedOn' | 'lateReason'>,
    actor: Actor,
  ): readonly string[] {
    const { kind, matter } = this.#matter(command.stream);
    const context: DecideContext = {
      at: this.#now,
      actor,
      rules: RULES,
      calendar: CALENDAR,
      organisation: ORGANISATION,
      facts: this.#facts(command, matter.state),
      ...(command.actedOn === undefined ? {} : { actedOn: command.actedOn }),
      ...(command.lateReason === undefined ? {} : { lateReason: command.lateReason }),
    };
    const data = {
      ...completedPayload(command.type, command.payload, `${command.stream}/${matter.state.version}`),
      ...(command.type === 'LeaveCase' ? this.#caseClocks(command.stream) : {}),
    };
    const decided = kind.decide(matter.state, { type: command.type, data }, context);
    for (const { event, actor: by } of decided) {
      const recorded = recordedBy(event, matter.state.version + 1, context, by);
      matter.state = kind.evolve(matter.state, recorded);
      matter.history.push(recorded);
    }
    if (decided.length > 0) this.#stirred.add(command.stream);
    return decided.map(({ event }) => event.type);
  }

  #facts({ stream, type, payload }: Pick<StoryCommand, 'stream' | 'type' | 'payload'>, state: MatterState) {
    const entry = CATALOGUE.find(kindOf(stream), type);
    const asked = Object.entries({
      ...entry?.facts?.(payload, state),
      ...entry?.factsIfThere?.(payload),
      ...entry?.standingFacts?.(state),
      ...this.#casesOf(stream),
    });
    const facts = asked.map(([name, other]) => {
      const { state: fact } = this.#matter(other).matter;
      return [name, { stream: other, version: fact.version, fact }] as const;
    });
    return Object.fromEntries(facts);
  }

  /** What the door reads of the cases in which a company was listed, when something is done in its listing. */
  #casesOf(stream: string): Readonly<Record<string, string>> {
    const listings = kindOf(stream) === 'company' ? Object.values(this.#company(stream).state.listings) : [];
    return Object.fromEntries(listings.map(({ caseId }) => [`case:${caseId}`, caseId]));
  }

  #checkAccess({ stream, type, payload, account }: StoryCommand): void {
    const { name, matter } = this.#matter(stream);
    const entry = CATALOGUE.find(name, type) ?? refuse('command-unknown');
    CATALOGUE.check(entry, payload);
    const { state } = matter;
    const verdict = POLICY.judge({ actor: actorOf(account), entry, state, payload, organisation: ORGANISATION });
    if (verdict !== 'permitted') refuse(verdict);
  }

  #bySystem(command: WantedCommand, actor: string): void {
    this.#decide(command, { id: actor, unit: null, post: null, roles: ['system'] });
  }

  /** The first thing that time asks for by `until`, over all matters and ladders. */
  #earliest(until: Instant): { at: Instant; actor: string; commands: readonly WantedCommand[] } | null {
    let first: { at: Instant; actor: string; commands: readonly WantedCommand[] } | null = null;
    const consider: Consider = (actor, state, key, view) => {
      const at = this.#firstDate(state, key, view);
      if (at === null || at > until || (first !== null && first.at <= at)) return;
      const commands = view(at > this.#now ? at : this.#now).due;
      if (commands.length > 0) first = { at, actor, commands };
    };
    for (const { state } of this.#complaints.values()) {
      consider('system:complaint-workflow', state, '', (now) => complaintView(state, now));
      considerLadders(state, consider);
    }
    for (const { state } of this.#cases.values()) {
      consider('system:arrears-case-workflow', state, '', (now) => caseView(state, now));
      considerLadders(state, consider);
    }
    for (const { state } of this.#companies.values()) {
      consider('system:company-workflow', state, '', (now) => companyView(state, now));
      considerLadders(state, consider);
    }
    return first;
  }

  #firstDate(state: MatterState, key: string, view: TimedView): Instant | null {
    const known = this.#dates.get(state) ?? new Map<string, Instant | null>();
    this.#dates.set(state, known);
    const at = known.get(key);
    if (at !== undefined) return at;
    const { nextDue } = view(this.#now);
    known.set(key, nextDue);
    return nextDue;
  }

  #letWorkflowsWork(): void {
    for (let left = MOST_STEPS; this.#workOnce(); left -= 1) {
      if (left === 0) throw new Error('workflows do not come to rest');
    }
  }

  /** One round of what workflows owe between streams; false when nothing was left to do. */
  #workOnce(): boolean {
    let worked = false;
    for (const stream of this.#stirredCases()) {
      const { state } = this.#case(stream);
      const complaints = [...this.#complaints.values()]
        .map((matter) => matter.state)
        .filter((one) => one.membership?.caseId === stream || state.sources[one.stream] !== undefined);
      worked = this.#perform(stream, owedByWorkflows(complaints, state, this.#now)) || worked;
      for (const complaint of complaints) worked = this.#update(stream, complaint) || worked;
    }
    return worked;
  }

  #caseClocks(complaint: string): object {
    const caseId = this.#complaint(complaint).state.membership?.caseId;
    return caseId === undefined ? {} : { caseClocks: carriedFromCase(this.#case(caseId).state.clocks) };
  }

  /** Cases that had, have or are to have something to do with what was stirred. */
  #stirredCases(): ReadonlySet<string> {
    const cases = [...this.#stirred].flatMap((stream) => {
      const kind = kindOf(stream);
      if (kind !== 'complaint') return kind === 'case' ? [stream] : [];
      const known = [...this.#cases.values()].flatMap(({ state }) => (stream in state.sources ? [state.stream] : []));
      const { membership } = this.#complaint(stream).state;
      return membership === null ? known : [...known, membership.caseId];
    });
    this.#stirred.clear();
    return new Set(cases);
  }

  /** Tells the case once of each change of the complaint's people. */
  #update(stream: string, complaint: ComplaintState): boolean {
    const { membership, peopleVersion } = complaint;
    const cause = `UpdateSource/${complaint.stream}/${peopleVersion}`;
    if (membership?.caseId !== stream || peopleVersion === 0 || this.#told.has(cause)) return false;
    this.#told.add(cause);
    this.#bySystem({ stream, type: 'UpdateSource', payload: sourceOf(complaint), cause }, 'system:complaint-workflow');
    return true;
  }

  #perform(stream: string, owed: ReturnType<typeof owedByWorkflows>): boolean {
    for (const { complaint, membership } of owed.left) {
      const payload = { complaint: complaint.stream, membership, reason: 'left' };
      this.#bySystem({ stream, type: 'RemoveSource', payload, cause: '' }, 'system:complaint-workflow');
    }
    for (const complaint of owed.joined) {
      const payload = sourceOf(complaint);
      this.#bySystem({ stream, type: 'AddSource', payload, cause: '' }, 'system:complaint-workflow');
    }
    for (const payload of owed.steps) {
      this.#bySystem(
        { stream, type: 'StartStep', payload: { ...payload, targetUnit: null }, cause: '' },
        'system:arrears-case-workflow',
      );
    }
    let told = 0;
    for (const telling of owed.outcomes) {
      if (this.#told.has(telling.cause)) continue;
      this.#told.add(telling.cause);
      told += 1;
      this.#bySystem(telling, 'system:arrears-case-workflow');
    }
    return owed.left.length + owed.joined.length + owed.steps.length + told > 0;
  }
}

function considerLadders(state: MatterState, consider: Consider): void {
  for (const key of Object.keys(state.ladders)) {
    consider('system:escalation-workflow', state, key, (now) => ladderView(state.stream, state, key, now));
  }
}
