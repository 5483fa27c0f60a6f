import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './configuration.ts';

export type { Logger };

export interface LoggingOptions {
  /** Program that writes: api, worker, qx. */
  readonly name: string;
  readonly level: LogLevel;
  readonly destination?: DestinationStream;
}

/** Fields that may hold what a person wrote or a secret; they are dropped wherever a log call passes them. */
const WITHHELD = [
  'payload',
  'body',
  'password',
  'token',
  'authorization',
  'cookie',
  'statement',
  'name',
  'phone',
  'idNumber',
];
const PLACES = ['', '*.', 'req.', 'req.headers.', 'request.', 'request.headers.'];

/** Structured lines on standard output, without personal data: errors keep their code and stack, never a server's detail. */
export function createLogger({ name, level, destination }: LoggingOptions): Logger {
  return pino(
    {
      base: { part: name },
      level,
      redact: { paths: PLACES.flatMap((place) => WITHHELD.map((field) => `${place}${field}`)), remove: true },
      serializers: { err: describeError, error: describeError },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination ?? pino.destination(1),
  );
}

interface ErrorLine {
  readonly kind: string;
  readonly code?: string;
  readonly stack: string;
}

/** PostgreSQL repeats values in `detail` and in some messages; the stack without its first line has none. */
export function describeError(error: unknown): ErrorLine {
  if (!(error instanceof Error)) return { kind: typeof error, stack: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
  return { kind: error.name, ...(code === undefined ? {} : { code }), stack };
}
