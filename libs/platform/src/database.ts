import { type Database, poolDatabase, type SqlExecutor, sqlError } from '@qingxin/event-store';
import { Pool } from 'pg';

/** PostgreSQL cannot be asked now. The request may be sent again unchanged, under the same command id. */
export class StoreUnavailable extends Error {
  readonly code = 'store-unavailable';

  constructor(cause: unknown) {
    super('store-unavailable', { cause });
    this.name = 'StoreUnavailable';
  }
}

export interface DatabaseOptions {
  readonly url: string;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
  /** `read`: read-only, and plans made for the values given, because units differ widely in size. */
  readonly use: 'write' | 'read';
  readonly connections?: number;
  readonly statementTimeoutMs?: number;
  /** An idle connection broke; the pool replaces it by itself. */
  readonly onIdleError: (error: Error) => void;
}

export interface OpenDatabase extends Database {
  readonly pool: Pool;
  close(): Promise<void>;
}

const CONNECTIONS = 10;
const STATEMENT_TIMEOUT_MS = 15_000;
const CONNECT_TIMEOUT_MS = 3_000;
/** Beyond the server's own limit: it is frozen or out of reach, and only this side still counts the time. */
const ANSWER_TIMEOUT_MS = 5_000;
/** A forgotten transaction holds back vacuum for the whole cluster (event-store hazards). */
const IDLE_TRANSACTION_TIMEOUT_MS = 10_000;

/** A pool whose outages are one typed error and end by themselves when the server is back. */
export function openDatabase(options: DatabaseOptions): OpenDatabase {
  const statementTimeout = options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS;
  const pool = new Pool({
    connectionString: options.url,
    application_name: options.applicationName,
    max: options.connections ?? CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: statementTimeout,
    query_timeout: statementTimeout + ANSWER_TIMEOUT_MS,
    keepAlive: true,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT_MS,
    ...(options.use === 'read'
      ? { options: '-c plan_cache_mode=force_custom_plan -c default_transaction_read_only=on' }
      : {}),
  });
  pool.on('error', options.onIdleError);
  const inner = poolDatabase(pool);
  return {
    pool,
    sql: guarded(inner.sql),
    transaction: (work) => inner.transaction((sql) => work(guarded(sql))).catch(asOutage),
    close: () => pool.end(),
  };
}

function guarded(sql: SqlExecutor): SqlExecutor {
  return (statement, params) => sql<never>(statement, params).catch(asOutage);
}

function asOutage(error: unknown): never {
  throw isOutage(error) ? new StoreUnavailable(error) : error;
}

/** Classes of SQLSTATE that say the server is going, coming or full; a statement that ran out of time is not one. */
const OUTAGE_STATE = /^(08...|57P0[123]|53[0-9A-Z]{3})$/;
const OUTAGE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
]);
const OUTAGE_WORDS =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|query read timeout/i;

/**
 * Whether a failed statement says that the server is away. Read by fields, because errors of the network come from another
 * realm under Jest; TypeORM keeps the driver's error inside its own.
 */
export function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('driverError' in error) return isOutage(error.driverError);
  const state = sqlError(error)?.code;
  if (state !== undefined) return OUTAGE_STATE.test(state);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = 'message' in error && typeof error.message === 'string' ? error.message : '';
  return code === 'store-unavailable' || OUTAGE_CODES.has(code) || OUTAGE_WORDS.test(message);
}
