import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Actor, refusalCode, refuse } from '@qingxin/domain';
import type { NamedBytes } from '../http/workbook.ts';

/** Reading the log, then writing the sheet; `done` may be fetched. */
export type ExportStatus = 'reading' | 'writing' | 'done' | 'failed';

/** Told how far it has come: matters read of all, rows written of all. */
export interface ExportProgress {
  readonly read: (done: number, total: number) => void;
  readonly written: (done: number, total: number) => void;
}

/** What is written: the ledger's id, or what else it is; and how. */
export interface Exported {
  readonly ledger: string;
  readonly write: (progress: ExportProgress) => Promise<NamedBytes>;
}

interface Export {
  readonly id: string;
  readonly person: string;
  readonly ledger: string;
  readonly startedAt: string;
  status: ExportStatus;
  /** Matters read of all, then rows written of all. */
  done: number;
  total: number;
  name: string | null;
  hash: string | null;
  code: string | null;
  /** In wall time, by which it is taken away. */
  keptUntil: number;
}

export interface ExportView {
  readonly id: string;
  readonly ledger: string;
  readonly status: ExportStatus;
  readonly startedAt: string;
  readonly done: number;
  readonly total: number;
  readonly percent: number;
  readonly name: string | null;
  readonly hash: string | null;
  readonly code: string | null;
}

const KEPT_MS = 3_600_000;
const MOST_OF_A_PERSON = 2;
const MOST_AT_ONCE = 4;

/** Reading the log takes about as long as writing the sheet. */
const SHARES: Readonly<Record<ExportStatus, readonly [number, number]>> = {
  reading: [0, 50],
  writing: [50, 99],
  done: [100, 100],
  failed: [0, 0],
};

/**
 * Ledgers and the like written to a file in the background, for those that take longer than anybody waits for an answer. An export belongs
 * to whoever asked for it and lives in this process for an hour; asked for again it comes out the same.
 */
export class Exports {
  readonly #onError: (error: unknown) => void;
  readonly #kept = new Map<string, Export>();
  #folder: Promise<string> | null = null;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Refuses `too-many-exports`; what reading itself refuses is the code of an export that failed. */
  start(actor: Actor, { ledger, write }: Exported): ExportView {
    this.#takeAway();
    const running = [...this.#kept.values()].filter(({ status }) => status === 'reading' || status === 'writing');
    const own = running.filter(({ person }) => person === actor.id).length;
    if (own >= MOST_OF_A_PERSON || running.length >= MOST_AT_ONCE) refuse('too-many-exports');
    const one: Export = {
      ...{ id: randomUUID(), person: actor.id, ledger, startedAt: new Date(Date.now()).toISOString() },
      ...{ status: 'reading', done: 0, total: 0, name: null, hash: null, code: null, keptUntil: Infinity },
    };
    this.#kept.set(one.id, one);
    void this.#write(one, write);
    return viewOf(one);
  }

  /** Refuses `not-found`, for what another person asked for too. */
  of(actor: Actor, id: string): ExportView {
    return viewOf(this.#own(actor, id));
  }

  /** Refuses `not-found` and `export-not-ready`. */
  async file(actor: Actor, id: string): Promise<NamedBytes> {
    const { status, name } = this.#own(actor, id);
    if (status !== 'done' || name === null) return refuse('export-not-ready');
    return { bytes: createReadStream(await this.#place(id)), name };
  }

  #own(actor: Actor, id: string): Export {
    this.#takeAway();
    const one = this.#kept.get(id);
    return one === undefined || one.person !== actor.id ? refuse('not-found') : one;
  }

  async #write(one: Export, write: Exported['write']): Promise<void> {
    try {
      const told = (status: ExportStatus) => (done: number, total: number) =>
        Object.assign(one, { status, done, total });
      const { bytes, name, hash = null } = await write({ read: told('reading'), written: told('writing') });
      await pipeline(bytes, createWriteStream(await this.#place(one.id), { mode: 0o600 }));
      Object.assign(one, { status: 'done', name, hash, done: one.total });
    } catch (error) {
      const code = refusalCode(error);
      if (code === null) this.#onError(error);
      Object.assign(one, { status: 'failed', code });
    } finally {
      one.keptUntil = Date.now() + KEPT_MS;
    }
  }

  async #place(id: string): Promise<string> {
    this.#folder ??= mkdtemp(join(tmpdir(), 'qingxin-exports-'));
    return join(await this.#folder, `${id}.xlsx`);
  }

  #takeAway(): void {
    for (const { id } of [...this.#kept.values()].filter((one) => one.keptUntil < Date.now())) {
      this.#kept.delete(id);
      void this.#place(id).then((path) => rm(path, { force: true }));
    }
  }

  /** With the process go its files. */
  async onModuleDestroy(): Promise<void> {
    if (this.#folder !== null) await rm(await this.#folder, { recursive: true, force: true });
  }
}

function viewOf({ id, ledger, status, startedAt, done, total, name, hash, code }: Export): ExportView {
  const [from, to] = SHARES[status];
  const percent = total === 0 ? from : Math.floor(from + ((to - from) * done) / total);
  return { id, ledger, status, startedAt, done, total, percent, name, hash, code };
}
