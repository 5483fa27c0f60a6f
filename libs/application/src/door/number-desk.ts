import { type Actor, type DecideContext, localDayOf, refuse, type RegisterState } from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import type { NumberNeed } from '../catalogue/command-spec.ts';
import { REGISTERS } from '../catalogue/registers.ts';
import type { Handle } from './deliberation.ts';
import type { StreamJournal } from './stream-journal.ts';

const REGISTER_ACTOR: Actor = { id: 'system:register', unit: null, post: null, roles: ['system'] };

/** Takes numbers (文号) for documents. The same document asks twice and gets the same number. */
export class NumberDesk {
  readonly #journal: StreamJournal;

  constructor(journal: StreamJournal) {
    this.#journal = journal;
  }

  /** The number given to the document of this command; the year is that of the business day. */
  async take(need: NumberNeed, commandId: string, context: DecideContext, handle: Handle): Promise<string> {
    const year = Number(localDayOf(context.at).slice(0, 4));
    const unit = context.organisation.unit(need.unit) ?? refuse('unit-unknown', { details: { unit: need.unit } });
    const stream = `register-${unit.id}-${need.register}-${year}`;
    const payload = { document: commandId, prefix: `${unit.name}${REGISTERS[need.register]}`, year };
    await handle({ commandId: uuidV5(commandId, stream), stream, type: 'TakeNumber', payload }, REGISTER_ACTOR);
    const { state } = await this.#journal.open(stream);
    const taken = (state as RegisterState).numbers[commandId];
    if (taken === undefined) throw new Error(`${stream} gave no number`);
    return taken.number;
  }
}
