import { type Actor, refuse } from '@qingxin/domain';
import { fingerprint, type KeyRing } from '@qingxin/event-store';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CatalogueEntry } from '../catalogue/command-spec.ts';
import { type CommandEnvelope, InvalidRequest } from './envelope.ts';
import { checkedEnvelope } from './envelope-check.ts';
import type { StreamRegistry } from './stream-registry.ts';

/** A request that has the form the catalogue asks for. */
export interface Request {
  readonly envelope: CommandEnvelope;
  readonly actor: Actor;
  readonly entry: CatalogueEntry;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Keyed hash of the raw request and its sender. */
  readonly fingerprint: Buffer;
}

/** Checks the form of requests; nothing is read from the database yet. */
export class Reception {
  readonly #registry: StreamRegistry;
  readonly #catalogue: Catalogue;
  readonly #ring: KeyRing;

  constructor(registry: StreamRegistry, catalogue: Catalogue, ring: KeyRing) {
    this.#registry = registry;
    this.#catalogue = catalogue;
    this.#ring = ring;
  }

  /** @throws InvalidRequest; RuleViolation `not-found` for no stream's name, `command-unknown` */
  receive(given: CommandEnvelope, actor: Actor): Request {
    const envelope = checkedEnvelope(given);
    const kind = this.#registry.of(envelope.stream)?.type.kind ?? refuse('not-found');
    const entry = this.#catalogue.find(kind, envelope.type) ?? refuse('command-unknown');
    const { payload, stream, type, actedOn = null, lateReason = null, expectedVersion = null } = envelope;
    this.#catalogue.check(entry, payload);
    const asked = { actor: actor.id, stream, type, payload, actedOn, lateReason, expectedVersion };
    return { envelope, actor, entry, payload, fingerprint: this.#fingerprint(asked) };
  }

  /** Lone surrogates, NUL and numbers that are no safe integers have no canonical form and cannot be stored. */
  #fingerprint(asked: object): Buffer {
    try {
      return fingerprint(this.#ring, asked);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'not-canonical') {
        throw new InvalidRequest([{ path: '', message: '含有无法保存的字符或数值' }]);
      }
      throw error;
    }
  }
}
