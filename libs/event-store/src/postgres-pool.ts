import type { Client, Pool, PoolClient } from 'pg';
import type { Database, SqlExecutor, SqlStatement } from './sql.ts';

function executorOf(runner: Pool | PoolClient | Client): SqlExecutor {
  return async <R extends object>(statement: SqlStatement, params: readonly unknown[] = []): Promise<R[]> => {
    const result = await runner.query({ ...statement, values: [...params] });
    return result.rows as R[];
  };
}

/** The store's view of a `pg` pool; the only place where the driver is known. The caller owns and ends the pool. */
export function poolDatabase(pool: Pool): Database {
  return {
    sql: executorOf(pool),
    async transaction(work) {
      const client = await pool.connect();
      let failure: Error | undefined;
      // A connection that dies between two statements reports it here, where an unheard error would end the process.
      const onLost = (error: Error): void => {
        failure = error;
      };
      client.on('error', onLost);
      try {
        await client.query('BEGIN');
        const result = await work(executorOf(client));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((rollbackError: unknown) => {
          failure = rollbackError instanceof Error ? rollbackError : new Error('rollback failed');
        });
        throw error;
      } finally {
        client.off('error', onLost);
        client.release(failure);
      }
    },
  };
}

export { executorOf as clientExecutor };
