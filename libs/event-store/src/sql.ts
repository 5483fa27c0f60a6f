/** A statement; one with a `name` is prepared once per connection under it, so a name must always carry the same text. */
export interface SqlStatement {
  readonly name?: string;
  readonly text: string;
}

/** Runs one statement and answers its rows. `bigint` arrives as text, `timestamptz` as Date, `bytea` as Buffer. */
export type SqlExecutor = <R extends object>(statement: SqlStatement, params?: readonly unknown[]) => Promise<R[]>;

export interface Database {
  /** One statement, autocommit. */
  readonly sql: SqlExecutor;
  /** Commits when `work` resolves, rolls back when it rejects. READ COMMITTED. */
  transaction<T>(work: (sql: SqlExecutor) => Promise<T>): Promise<T>;
}

export interface SqlError {
  /** SQLSTATE. */
  readonly code: string;
  readonly table: string | undefined;
  readonly constraint: string | undefined;
  readonly detail: string | undefined;
}

export const UNIQUE_VIOLATION = '23505';
/** Raised by the triggers of `es.subject_key` and `es.subject_lookup`. */
export const SUBJECT_DESTROYED = 'QX001';
export const DEADLOCK_DETECTED = '40P01';
export const SERIALIZATION_FAILURE = '40001';

const SQL_STATE = /^[0-9A-Z]{5}$/;

/** What the server said about a failed statement; null when the error is not the server's. */
export function sqlError(error: unknown): SqlError | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (!SQL_STATE.test(error.code)) return null;
  const text = (field: string): string | undefined => {
    const value: unknown = Reflect.get(error, field);
    return typeof value === 'string' ? value : undefined;
  };
  return { code: error.code, table: text('table'), constraint: text('constraint'), detail: text('detail') };
}
