export { migrate, type MigrateOptions } from './migrate.ts';
export { type PostgresServer, startPostgres } from './postgres.ts';
