import { randomUUID } from 'node:crypto';
import type { Door } from '@qingxin/application';
import { type Actor, type ComplaintState, refuse } from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import { districtNow } from '../district.ts';

export interface Submission {
  readonly commandId?: string;
  readonly said: object;
  readonly requestId: string;
}

/** Complaints sent in by the public. 人社局 is the unit first asked; received is when it was sent (practice, Public). */
export class Submissions {
  readonly #door: Door;

  constructor(door: Door) {
    this.#door = door;
  }

  async submit({ commandId = randomUUID(), said, requestId }: Submission): Promise<object> {
    const { organisation } = await districtNow(this.#door);
    const unit = organisation.ofKind('hrss') ?? refuse('unit-unknown', { details: { unit: 'hrss' } });
    const stream = `complaint-${uuidV5(commandId, 'complaint')}`;
    const payload = { ...said, channel: 'web', firstContactUnit: unit.id, urgent: null };
    const sender: Actor = { id: `public:${commandId}`, unit: null, post: null, roles: ['public'] };
    await this.#door.handler.handle({ commandId, stream, type: 'RegisterComplaint', payload, requestId }, sender);
    const { state } = await this.#door.journal.open(stream);
    const { number, receiptCode } = state as ComplaintState;
    return { commandId, number, receiptCode, unit: unit.name, unitPhone: unit.phone, fee: '免费' };
  }
}
