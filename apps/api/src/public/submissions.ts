import type { Door } from '@qingxin/application';
import { type Actor, refuse } from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import { resultOf } from '../commands/command-result.ts';
import { districtNow } from '../district.ts';
import { publicPhones } from './public-phones.ts';

export interface Submission {
  readonly commandId: string;
  readonly said: object;
  readonly requestId: string;
}

/** Complaints sent in by the public. 人社局 is the unit first asked; received is when it was sent (practice, "Public"). */
export class Submissions {
  readonly #door: Door;

  constructor(door: Door) {
    this.#door = door;
  }

  async submit({ commandId, said, requestId }: Submission): Promise<object> {
    const { organisation } = await districtNow(this.#door);
    const unit = organisation.ofKind('hrss') ?? refuse('unit-unknown', { details: { unit: 'hrss' } });
    const stream = `complaint-${uuidV5(commandId, 'complaint')}`;
    const payload = { ...said, channel: 'web', firstContactUnit: unit.id, urgent: null };
    const sender: Actor = { id: `public:${commandId}`, unit: null, post: null, roles: ['public'] };
    const envelope = { commandId, stream, type: 'RegisterComplaint', payload, requestId };
    const answer = await this.#door.handler.handle(envelope, sender);
    const { number, receiptCode } = resultOf(answer) ?? {};
    const unitPhone = (await publicPhones(this.#door))(unit);
    return { commandId, number, receiptCode, unit: unit.name, unitPhone, fee: '免费' };
  }
}
