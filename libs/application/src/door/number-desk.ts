import { type Actor, type DecideContext, localDayOf, refuse, type RegisterState } from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import type { NumberNeed } from '../catalogue/command-spec.ts';
import { REGISTERS } from '../catalogue/registers.ts';
import type { Handle } from './deliberation.ts';
import type { StreamJournal } from './stream-journal.ts';

const REGISTER_ACTOR: Actor = { id: 'system:register', unit: null, post: null, roles: ['system'] };

export interface TakenNumber {
  /** Stream of the register. */
  readonly register: string;
  readonly ordinal: number;
  readonly number: string;
}

/** Takes numbers (文号) for documents. The same document asks twice and gets the same number. */
export class NumberDesk {
  readonly #journal: StreamJournal;

  constructor(journal: StreamJournal) {
    this.#journal = journal;
  }

  /** The number given to the document of this command; the year is that of the business day. */
  async take(need: NumberNeed, commandId: string, context: DecideContext, handle: Handle): Promise<TakenNumber> {
    const year = Number(localDayOf(context.at).slice(0, 4));
    const unit = context.organisation.unit(need.unit) ?? refuse('unit-unknown', { details: { unit: need.unit } });
    const register = `register-${unit.id}-${need.register}-${year}`;
    const before = await this.#numberOf(register, commandId);
    if (before !== null && !before.voided) return { register, ...before };
    const payload = { document: commandId, prefix: `${unit.name}${REGISTERS[need.register]}`, year };
    const id = uuidV5(commandId, before === null ? register : `${register} after ${before.ordinal}`);
    await handle({ commandId: id, stream: register, type: 'TakeNumber', payload }, REGISTER_ACTOR);
    const taken = await this.#numberOf(register, commandId);
    if (taken === null || taken.voided) throw new Error(`${register} gave no number`);
    return { register, ...taken };
  }

  /** The document came to nothing after its number was taken: the number stays in the register, void. */
  async giveUp({ register, ordinal }: TakenNumber, commandId: string, handle: Handle): Promise<void> {
    const id = uuidV5(commandId, `${register} void ${ordinal}`);
    const payload = { ordinal, reason: '取号后文书未成' };
    await handle({ commandId: id, stream: register, type: 'VoidNumber', payload }, REGISTER_ACTOR);
  }

  async #numberOf(register: string, document: string) {
    const { state } = await this.#journal.open(register);
    const { numbers, voided } = state as RegisterState;
    const taken = numbers[document];
    return taken === undefined ? null : { ...taken, voided: voided.includes(taken.ordinal) };
  }
}
