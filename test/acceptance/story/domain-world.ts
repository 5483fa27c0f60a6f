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
import { districtCatalogue, districtPolicy } from '@qingxin/application';
import { owedByWorkflows } from '../../../infra/src/story/owed-by-workflows.ts';
import type { StoryAnswer, StoryCommand, StoryWorld } from '../../../infra/src/story/world.ts';
import { actorOf, CALENDAR, ORGANISATION, RULES } from './district.ts';
import { completedPayload, sourceOf } from './door-fills.ts';

interface Matter<S extends MatterState> {
  state: S;
  readonly history: Recorded<EventOf>[];
}

type AnyStream = StreamType<MatterState, CommandOf, EventOf>;

type MatterKind = keyof typeof STREAMS;

const STREAMS = { complaint: complaintStream, case: caseStream, company: companyStream };

const kindOf = (stream: string): MatterKind => stream.slice(0, stream.indexOf('-')) as MatterKind;

const MOST_STEPS = 200;
const CATALOGUE = districtCatalogue();
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
    if (name === 'case') return { name, kind, matter: this.#case(stream) as Matter<MatterState> };
    if (name === 'company') return { name, kind, matter: this.#company(stream) as Matter<MatterState> };
    return { name, kind, matter: this.#complaint(stream) as Matter<MatterState> };
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
    const consider = (
      actor: string,
      view: (now: Instant) => { nextDue: Instant | null; due: readonly WantedCommand[] },
    ) => {
      const { nextDue } = view(this.#now);
      if (nextDue === null || nextDue > until || (first !== null && first.at <= nextDue)) return;
      const commands = view(nextDue > this.#now ? nextDue : this.#now).due;
      if (commands.length > 0) first = { at: nextDue, actor, commands };
    };
    for (const { state } of this.#complaints.values()) {
      consider('system:complaint-workflow', (now) => complaintView(state, now));
      this.#ladders(state, state.stream, consider);
    }
    for (const { state } of this.#cases.values()) {
      consider('system:arrears-case-workflow', (now) => caseView(state, now));
      this.#ladders(state, state.stream, consider);
    }
    for (const { state } of this.#companies.values()) {
      consider('system:company-workflow', (now) => companyView(state, now));
      this.#ladders(state, state.stream, consider);
    }
    return first;
  }

  #ladders(
    state: MatterState,
    stream: string,
    consider: (
      actor: string,
      view: (now: Instant) => { nextDue: Instant | null; due: readonly WantedCommand[] },
    ) => void,
  ): void {
    for (const key of Object.keys(state.ladders)) {
      consider('system:escalation-workflow', (now) => ladderView(stream, state, key, now));
    }
  }

  #letWorkflowsWork(): void {
    for (let left = MOST_STEPS; this.#workOnce(); left -= 1) {
      if (left === 0) throw new Error('workflows do not come to rest');
    }
  }

  /** One round of what workflows owe between streams; false when nothing was left to do. */
  #workOnce(): boolean {
    let worked = false;
    const caseStreams = new Set([...this.#cases.keys(), ...this.#memberships()]);
    for (const stream of caseStreams) {
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

  #memberships(): readonly string[] {
    return [...this.#complaints.values()].flatMap(({ state }) => state.membership?.caseId ?? []);
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
