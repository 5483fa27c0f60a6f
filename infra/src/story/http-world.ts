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
import { Settling } from './settling.ts';
import { WorkflowsBehind, type StoryAnswer, type StoryCommand, type StoryWorld } from './world.ts';

/** The story on the running product: acts and reads over HTTP, time through the demo clock. */
export class HttpWorld implements StoryWorld {
  readonly #client: HttpClient;
  readonly #histories = new Map<string, Recorded<EventOf>[]>();
  readonly #complaints = new Map<string, ComplaintState>();
  readonly #cases = new Map<string, CaseState>();
  readonly #companies = new Map<string, CompanyState>();
  readonly #settling: Settling;
  #now: Instant;
  #stops = 0;
  #moves = 0;

  /** `begins` is where the stack's business clock was set; time that passes meanwhile does not count. */
  constructor(client: HttpClient, begins: Instant, settledWithinMs: number) {
    this.#client = client;
    this.#now = begins;
    this.#settling = new Settling(this, settledWithinMs);
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
    if (answer.kind === 'done') this.#settling.note(command);
    return answer;
  }

  settled(streams: readonly string[]): Promise<void> {
    return this.#settling.settled(streams, this.#now);
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
}
