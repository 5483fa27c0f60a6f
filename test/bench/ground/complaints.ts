import { randomUUID } from 'node:crypto';
import type { Door } from '@qingxin/application';
import type { ComplaintState } from '@qingxin/domain';
import { REGISTRATION } from '../../samples/registration.ts';
import { send } from './district.ts';

const TICKET = { channel: 'hotline-12345', returnBy: '2022-05-12', replyBy: '2022-05-17' };
const REVIEW = { taskId: 'accept#1' };

export interface VisitCommand {
  readonly type: string;
  readonly payload: object;
}

/**
 * An officer's visit to a complaint: takes the review up, notes a call, puts the review back, registers the hotline's
 * ticket. Four commands, seven events; rows of complaint, task, clock and next date. Nothing personal is entered.
 */
export function visit(): readonly VisitCommand[] {
  return [
    { type: 'ClaimTask', payload: REVIEW },
    { type: 'RecordUrging', payload: { ticketId: null, channel: 'phone' } },
    { type: 'ReleaseTask', payload: { ...REVIEW, reason: null } },
    { type: 'AddTicket', payload: { ...TICKET, externalNumber: `20220510-${randomUUID()}` } },
  ];
}

export const COMMANDS_PER_VISIT = 4;

export async function sendVisit(door: Door, stream: string): Promise<number> {
  for (const { type, payload } of visit()) await send(door, stream, type, payload);
  return COMMANDS_PER_VISIT;
}

/** Each complaint by another person: a phone seen before would be noted as a possible duplicate. */
let telephones = 0;

function registration(): object {
  telephones += 1;
  const [claimant] = REGISTRATION.claimants;
  return { ...REGISTRATION, claimants: [{ ...claimant, phone: `139${String(telephones).padStart(8, '0')}` }] };
}

/** A registered complaint under review. */
export async function registeredComplaint(door: Door): Promise<string> {
  const stream = `complaint-${randomUUID()}`;
  const { events } = await send(door, stream, 'RegisterComplaint', registration());
  if (events.includes('PossibleDuplicateNoted')) throw new Error('a complaint of the bench names a known person');
  await send(door, stream, 'DecideFirstContact', { decision: 'handle', reason: '属本单位', units: [] });
  return stream;
}

/** Complaints under review: 9 events, about 20 in the middle of a run and 36 at its end. */
export function shortComplaints(door: Door, count: number): Promise<readonly string[]> {
  return many(count, () => registeredComplaint(door));
}

/** A matter that many ask after: visits whose tickets are answered, urgings and reviews, until it has `events` events. */
export async function longComplaints(door: Door, count: number, events: number): Promise<readonly string[]> {
  return many(count, async () => {
    const stream = await registeredComplaint(door);
    let version = 0;
    while (version < events) {
      await sendVisit(door, stream);
      await answerTickets(door, stream);
      for (let times = 0; times < 4; times += 1) {
        await send(door, stream, 'ClaimTask', REVIEW);
        await send(door, stream, 'RecordUrging', { ticketId: null, channel: 'phone' });
        version = (await send(door, stream, 'ReleaseTask', { ...REVIEW, reason: null })).version;
      }
    }
    return stream;
  });
}

/** Answers what visits have left open, so that a complaint in use does not pile up work nobody does. */
export async function answerTickets(door: Door, stream: string): Promise<void> {
  const { state } = await door.journal.open(stream);
  for (const ticket of Object.values((state as ComplaintState).tickets)) {
    if (ticket.replied) continue;
    await send(door, stream, 'ReplyTicket', { ticketId: ticket.id, text: '已受理，正在调查。' });
  }
}

const AT_ONCE = 8;

async function many(count: number, make: () => Promise<string>): Promise<readonly string[]> {
  const made: string[] = [];
  const loop = async (): Promise<void> => {
    for (let left = Math.ceil(count / AT_ONCE); left > 0; left -= 1) made.push(await make());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, loop));
  return made;
}

/** Hands out streams in turn, each to one caller at a time. */
export class Rotation {
  readonly #free: string[];

  constructor(streams: readonly string[]) {
    this.#free = [...streams];
  }

  async with<T>(work: (stream: string) => Promise<T>): Promise<T> {
    const stream = this.#free.shift();
    if (stream === undefined) throw new Error('more callers than streams');
    try {
      return await work(stream);
    } finally {
      this.#free.push(stream);
    }
  }
}
