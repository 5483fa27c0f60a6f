import { refusalCode } from '@qingxin/domain';
import { InvalidRequest } from '../door/envelope.ts';

/** Refusals that say nothing about the matter and pass by themselves. */
const PASSING: readonly string[] = ['stream-busy'];

/** Code of a refusal that stays one however often the command is sent; null: an outage, a bug or one that passes. */
export function lastingRefusal(error: unknown): string | null {
  const code = error instanceof InvalidRequest ? error.code : refusalCode(error);
  return code === null || PASSING.includes(code) ? null : code;
}
