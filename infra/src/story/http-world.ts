import { setTimeout as pause } from 'node:timers/promises';
import {
  caseStream,
  companyStream,
  complaintStream,
  type CaseState,
  type CommandOf,
  type CompanyState,
  type ComplaintState,
  type EventOf,
  type Instant,
  type MatterState,
  type Recorded,
  type StreamType,
} from '@qingxin/domain';
import { DESKS } from './desks.ts';
import type { HttpClient } from './http-client.ts';
import { nothingOwed, owedByWorkflows } from './owed-by-workflows.ts';
import { WorkflowsBehind, type StoryAnswer, type StoryCommand, type StoryWorld } from './world.ts';

/** Acts after which a workflow has something to do on another stream or to start. */
const FOLLOWED = new Set([
  'JoinCase',
  'LeaveCase',
  'ConfirmClearing',
  'ArchiveCase',
  'ReopenCase',
  'AddWageLine',
  'RecordBounce',
  'RecordObstacle',
  'ActOnStep',
]);

const BETWEEN_LOOKS_MS = 40;

/** The story on the running product: acts and reads over HTTP, time through the demo clock. */
export class HttpWorld implements StoryWorld {
  readonly #client: HttpClient;
  readonly #histories = new Map<string, Recorded<EventOf>[]>();
  readonly #complaints = new Map<string, ComplaintState>();
  readonly #cases = new Map<string, CaseState>();
  readonly #companies = new Map<string, CompanyState>();
  readonly #unsettled = new Set<string>();
  readonly #settledWithinMs: number;
  #now: Instant;
  #stops = 0;
  #moves = 0;

  /** `begins` is where the stack's business clock was set; time that passes meanwhile does not count. */
  constructor(client: HttpClient, begins: Instant, settledWithinMs: number) {
    this.#client = client;
    this.#now = begins;
    this.#settledWithinMs = settledWithinMs;
  }

  /** Moves of the demo clock, and the dates at which it stopped on the way. */
  get clockMoves(): { readonly moves: number; readonly stops: number } {
    return { moves: this.#moves, stops: this.#stops };
  }

  async moveTo(at: Instant): Promise<void> {
    if (at <= this.#now) return;
    const move = await this.#client.moveClock(DESKS.治欠办, at);
    this.#moves += 1;
    this.#stops += move.stops.length;
    this.#now = at;
    if (!move.arrived) throw new WorkflowsBehind(move.behind.join('、'));
  }

  async send(command: StoryCommand): Promise<StoryAnswer> {
    const answer = await this.#client.send(command);
    if (answer.kind === 'done' && FOLLOWED.has(command.type)) this.#unsettled.add(command.stream);
    return answer;
  }

  async settled(streams: readonly string[]): Promise<void> {
    const touched = streams.filter((stream) => this.#unsettled.has(stream));
    if (touched.length === 0) return;
    const until = performance.now() + this.#settledWithinMs;
    while (!(await this.#isSettled(streams))) {
      if (performance.now() > until) throw new WorkflowsBehind(touched.join('、'));
      await pause(BETWEEN_LOOKS_MS);
    }
    for (const stream of touched) this.#unsettled.delete(stream);
  }

  complaint(stream: string): Promise<ComplaintState> {
    return this.#current(complaintStream, this.#complaints, stream);
  }

  case(stream: string): Promise<CaseState> {
    return this.#current(caseStream, this.#cases, stream);
  }

  company(stream: string): Promise<CompanyState> {
    return this.#current(companyStream, this.#companies, stream);
  }

  async history(stream: string): Promise<readonly Recorded<EventOf>[]> {
    if (stream.startsWith('case-')) await this.case(stream);
    else if (stream.startsWith('company-')) await this.company(stream);
    else await this.complaint(stream);
    return this.#histories.get(stream) ?? [];
  }

  async #current<S extends MatterState, C extends CommandOf, E extends EventOf>(
    kind: StreamType<S, C, E>,
    known: Map<string, S>,
    stream: string,
  ): Promise<S> {
    const before = known.get(stream) ?? kind.initial(stream);
    const news = (await this.#news(stream, before.version)) as readonly Recorded<E>[];
    const state = news.reduce(kind.evolve.bind(kind), before);
    known.set(stream, state);
    return state;
  }

  async #news(stream: string, after: number): Promise<readonly Recorded<EventOf>[]> {
    const news = await this.#client.timeline(DESKS.治欠办, stream, after);
    this.#histories.set(stream, [...(this.#histories.get(stream) ?? []), ...news]);
    return news;
  }

  async #isSettled(streams: readonly string[]): Promise<boolean> {
    const complaints: ComplaintState[] = [];
    for (const stream of streams) if (stream.startsWith('complaint-')) complaints.push(await this.complaint(stream));
    const caseName = streams.find((stream) => stream.startsWith('case-'));
    const arrearsCase = caseName === undefined ? null : await this.case(caseName);
    return nothingOwed(owedByWorkflows(complaints, arrearsCase, this.#now));
  }
}
