import Type from 'typebox';
import {
  type Actor,
  type CommandOf,
  type DecideContext,
  type Decided,
  type EventOf,
  type ForeignFact,
  type Instant,
  isSystem,
  localDayOf,
  refuse,
  type StreamState,
} from '@qingxin/domain';
import type { InlineRows } from '@qingxin/event-store';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { NumberPlace } from '../catalogue/command-spec.ts';
import { reason, record } from '../catalogue/fields.ts';
import { plansOf } from '../catalogue/plan.ts';
import type { PersonalDataEdge } from '../personal/personal-data-edge.ts';
import type { References } from '../reference/reference-book.ts';
import type { Answer, CommandEnvelope } from './envelope.ts';
import type { CitedFiles } from './evidence.ts';
import { readFacts } from './facts.ts';
import { type Fills, NOTHING_FILLED } from './fills.ts';
import type { NumberDesk, TakenNumber } from './number-desk.ts';
import type { Request } from './reception.ts';
import type { Opened, StreamJournal } from './stream-journal.ts';

export interface Decision {
  readonly decided: readonly Decided<EventOf>[];
  readonly context: DecideContext;
  /** Keys and look-ups of persons the command names first. */
  readonly rows: readonly InlineRows[];
}

export interface DeliberationParts {
  readonly catalogue: Catalogue;
  readonly edge: PersonalDataEdge;
  readonly fills: Fills;
  readonly numbers: NumberDesk;
  readonly cited: CitedFiles;
}

/** What a decision may ask of the door itself. */
export interface DoorAtWork {
  readonly journal: StreamJournal;
  readonly handle: Handle;
  readonly at: Instant;
  /** A number is now the command's; to be given up should it come to nothing. Null: none is taken, it is only asked what would be. */
  readonly numberTaken: ((number: TakenNumber) => void) | null;
}

export type Handle = (envelope: CommandEnvelope, actor: Actor) => Promise<Answer>;

/** Stands in for a number while it is not known whether the command would be refused. */
const NUMBER_TO_COME = '待取号';
/** The reason of a late entry is somebody's own words as well. */
const LATE_REASON = plansOf(record({ lateReason: Type.Optional(reason()) }));

/** Puts together what a decision reads, and asks the stream to decide. */
export class Deliberation {
  readonly #parts: DeliberationParts;

  constructor(parts: DeliberationParts) {
    this.#parts = parts;
  }

  async decide(request: Request, opened: Opened, references: References, door: DoorAtWork): Promise<Decision> {
    const { envelope, entry, actor } = request;
    const { actedOn, lateReason } = envelope;
    const { organisation } = references;
    await this.#parts.cited.check({ request, opened, actor, organisation }, door.journal);
    const seen = { journal: door.journal, organisation, today: localDayOf(door.at), at: door.at };
    const filled = entry.fills === undefined ? NOTHING_FILLED : await this.#parts.fills.of(entry.fills, request, seen);
    const edge = { commandId: envelope.commandId, streamId: opened.streamId, bySoftware: isSystem(actor) };
    const late = await this.#parts.edge.seal({
      ...edge,
      payload: lateReason === undefined ? {} : { lateReason },
      plans: LATE_REASON,
      knownSubject: null,
    });
    const context: DecideContext = {
      at: door.at,
      actor,
      facts: { ...(await factsOf(request, opened.state, door.journal)), ...filled.facts },
      organisation,
      rules: references.rules,
      calendar: references.calendar,
      ...(actedOn === undefined ? {} : { actedOn }),
      ...late.payload,
    };
    const sealed = await this.#parts.edge.seal({
      ...edge,
      payload: request.payload,
      plans: this.#parts.catalogue.plans(entry),
      knownSubject: entry.subject?.(opened.state, request.payload) ?? null,
    });
    const payload = { ...sealed.payload, ...filled.fields };
    const rows = [...sealed.rows, ...late.rows, ...filled.rows];
    const decided = await this.#decideNumbered(request, opened, context, payload, door);
    checkOpening(opened, decided);
    return { decided, context, rows };
  }

  /** The command came to nothing after all. */
  giveUp(number: TakenNumber, { envelope }: Request, handle: Handle): Promise<void> {
    return this.#parts.numbers.giveUp(number, envelope.commandId, handle);
  }

  /** A number is taken only when nothing else refuses the command, so that registers keep no needless gaps. */
  async #decideNumbered(
    request: Request,
    opened: Opened,
    context: DecideContext,
    payload: Readonly<Record<string, unknown>>,
    { journal, handle, numberTaken }: DoorAtWork,
  ): Promise<Decision['decided']> {
    const { envelope, entry, actor, payload: asked } = request;
    const { type } = opened.registered;
    const decide = (data: object) => type.decide(opened.state, { type: entry.type, data } satisfies CommandOf, context);
    if (entry.number === undefined) return decide(payload);
    const { organisation } = context;
    const need = entry.number({ state: opened.state, payload: asked, actor, organisation });
    const place = entry.numberIn ?? 'number';
    if (need === null) return decide(place === 'number' ? { ...payload, number: null } : payload);
    const rehearsed = decide(numbered(payload, place, NUMBER_TO_COME));
    if (rehearsed.length === 0 || numberTaken === null) return rehearsed;
    await journal.refuseClaimed(opened, rehearsed, { actor, context, requestId: envelope.requestId });
    const number = await this.#parts.numbers.take(need, envelope.commandId, context, handle);
    numberTaken(number);
    return decide(numbered(payload, place, number.number));
  }
}

/** Who loads a stream knows it by its first event: one that begins otherwise could never be read again. A programming error. */
function checkOpening({ state, registered }: Opened, [first]: readonly Decided<EventOf>[]): void {
  if (state.version > 0 || first === undefined || registered.opensWith.includes(first.event.type)) return;
  throw new Error(`no ${registered.type.kind} begins with ${first.event.type}`);
}

function numbered(payload: Readonly<Record<string, unknown>>, place: NumberPlace, number: string): object {
  return place === 'number'
    ? { ...payload, number }
    : { ...payload, opens: { ...(payload['opens'] as object), number } };
}

async function factsOf(
  { entry, payload }: Request,
  asked: StreamState,
  journal: StreamJournal,
): Promise<Readonly<Record<string, ForeignFact>>> {
  const named = entry.facts?.(payload, asked) ?? {};
  const facts = await readFacts(named, journal);
  for (const [name, stream] of Object.entries(named)) {
    if (facts[name] === undefined) refuse('fact-unknown', { details: { stream } });
  }
  const perhaps = { ...entry.factsIfThere?.(payload), ...entry.standingFacts?.(asked) };
  return { ...facts, ...(await readFacts(perhaps, journal)) };
}
