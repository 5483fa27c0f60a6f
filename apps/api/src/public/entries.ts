import type { Door } from '@qingxin/application';
import {
  type ComplaintState,
  type GroupEntry,
  holderOf,
  localDayOf,
  openEntry,
  refusalCode,
  refuse,
  shownAtEntry,
} from '@qingxin/domain';
import { resultOf } from '../commands/command-result.ts';
import { districtNow } from '../district.ts';
import type { Look, MatterSight } from '../matters/matter-sight.ts';
import { EntryKeys } from './entry-keys.ts';
import { publicPhones } from './public-phones.ts';
import { holderActor } from './receipt-holder.ts';
import type { Submission } from './submissions.ts';

export interface EntriesParts {
  readonly door: Door;
  readonly sight: MatterSight;
  readonly publicUrl: string | null;
}

interface Found {
  readonly stream: string;
  readonly state: ComplaintState;
  readonly entry: GroupEntry;
}

/** A group that workers join by telephone: the sheet with its code, what the code tells, and the joining. */
export class Entries {
  readonly #parts: EntriesParts;
  readonly #keys: EntryKeys;

  constructor(parts: EntriesParts) {
    this.#parts = parts;
    this.#keys = new EntryKeys(parts.door.keyed);
  }

  /** For whoever may see the complaint. Refuses `entry-not-open`. */
  async board(look: Omit<Look, 'kind'>): Promise<object> {
    const { state, at, references } = await this.#parts.sight.open<ComplaintState>({ ...look, kind: 'complaint' });
    const entry = openEntry(state, localDayOf(at)) ?? refuse('entry-not-open');
    const key = this.#keys.of(look.id, entry.ordinal);
    const unit = references.organisation.unit(holderOf(state) ?? '');
    const { door, publicUrl } = this.#parts;
    return {
      ...{ ...shownAtEntry(state, entry.shows), until: entry.until, key },
      address: publicUrl === null ? null : `${publicUrl}/public/join/${key}`,
      ...{ unit: unit?.name ?? '', unitPhone: (await publicPhones(door))(unit) },
    };
  }

  /** What whoever scans may know. Refuses `entry-unknown`, whatever was typed, and for a code that is dead. */
  async told(key: string): Promise<object> {
    const { state, entry } = await this.#found(key);
    return { ...shownAtEntry(state, entry.shows), until: entry.until, ...(await this.#unitOf(state)) };
  }

  /** One more of the group. Who is in already by his telephone is answered alike, and told by a message to it. */
  async join(key: string, { commandId, said, requestId }: Submission): Promise<object> {
    const { stream, state, entry } = await this.#found(key);
    const { claimant } = said as { readonly claimant: object };
    const payload = { ordinal: entry.ordinal, claimant: { ...claimant, representative: false } };
    const envelope = { commandId, stream, type: 'JoinGroup', payload, requestId };
    const answer = await this.#parts.door.handler
      .handle(envelope, holderActor(stream, commandId))
      .catch(closedMeanwhile);
    const { receiptCode } = resultOf(answer) ?? {};
    return { commandId, number: state.number, receiptCode, ...(await this.#unitOf(state)), fee: '免费' };
  }

  async #found(key: string): Promise<Found> {
    const id = this.#keys.idOf(key);
    if (id === null) return refuse('entry-unknown');
    const stream = `complaint-${id}`;
    const { head, state: opened } = await this.#parts.door.journal.open(stream);
    if (head === null) return refuse('entry-unknown');
    const state = opened as ComplaintState;
    const { at } = await districtNow(this.#parts.door);
    const entry = openEntry(state, localDayOf(at));
    return entry !== null && this.#keys.isOf(key, id, entry.ordinal)
      ? { stream, state, entry }
      : refuse('entry-unknown');
  }

  async #unitOf(state: ComplaintState): Promise<{ readonly unit: string; readonly unitPhone: string | null }> {
    const { door } = this.#parts;
    const { organisation } = await districtNow(door);
    const unit = organisation.unit(holderOf(state) ?? '');
    return { unit: unit?.name ?? '', unitPhone: (await publicPhones(door))(unit) };
  }
}

/** Why it may not be joined any more is nobody's business who only has the code. */
function closedMeanwhile(error: unknown): never {
  return refusalCode(error) === 'entry-not-open' ? refuse('entry-unknown') : raise(error);
}

function raise(error: unknown): never {
  throw error;
}
