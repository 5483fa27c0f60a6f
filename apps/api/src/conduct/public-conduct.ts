import type { Door } from '@qingxin/application';
import {
  type Actor,
  bodiesFor,
  type ConductAbout,
  type ConductState,
  type ConductStatus,
  isOnPaper,
  pendingPass,
  refuse,
} from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import type { ConductQuery } from '@qingxin/read-models';
import { resultOf } from '../commands/command-result.ts';
import { districtNow } from '../district.ts';
import { publicPhones } from '../public/public-phones.ts';
import { written } from '../public/receipt-holder.ts';
import type { Submission } from '../public/submissions.ts';

const STAGES: Readonly<Record<ConductStatus, string>> = {
  taken: '已经登记，正在转交受理机关',
  passed: '已经转交，等待受理机关接收',
  received: '受理机关已经接收，正在办理',
  ended: '已经办结',
};
const ABOUT: readonly ConductAbout[] = ['handling', 'discipline'];

/** The way in that leads past the unit complained of, and what whoever holds the receipt may know: stage and body. */
export class PublicConduct {
  readonly #door: Door;
  readonly #query: ConductQuery;

  constructor(door: Door, query: ConductQuery) {
    this.#door = door;
    this.#query = query;
  }

  async form(): Promise<object> {
    const { organisation } = await districtNow(this.#door);
    const phoneOf = await publicPhones(this.#door);
    const units = organisation.units.flatMap(({ id: unit, name, active, outside }) =>
      active && !outside ? [{ unit, name }] : [],
    );
    const bodies = ABOUT.flatMap((about) => {
      const body = bodiesFor(about, [], organisation).find((unit) => !isOnPaper(unit, organisation));
      return body === undefined ? [] : [{ about, body: body.name, bodyPhone: phoneOf(body) }];
    });
    return { units, bodies };
  }

  /** To the body that deals with it; nobody of any other unit is asked. */
  async submit({ commandId, said, requestId }: Submission): Promise<object> {
    const stream = `conduct-${uuidV5(commandId, 'conduct')}`;
    const payload = { ...said, channel: 'web', receivedOn: null };
    const sender: Actor = { id: `public:${commandId}`, unit: null, post: null, roles: ['public'] };
    const envelope = { commandId, stream, type: 'RegisterConduct', payload, requestId };
    const answer = await this.#door.handler.handle(envelope, sender);
    const { receiptCode } = resultOf(answer) ?? {};
    const { holder } = (await this.#door.journal.open(stream)).state as ConductState;
    return { commandId, receiptCode, ...(await this.#bodyOf(holder)) };
  }

  /** Refuses `receipt-unknown`, the same for a mistyped code and for one that nobody was given. */
  async receipt(code: string): Promise<object> {
    const stream = await this.#query.byReceipt(written(code));
    if (stream === null) return refuse('receipt-unknown');
    const state = (await this.#door.journal.open(stream)).state as ConductState;
    const at = pendingPass(state)?.unit ?? state.body?.unit ?? null;
    return { stage: STAGES[state.status ?? 'taken'], ...(await this.#bodyOf(at)) };
  }

  async #bodyOf(id: string | null): Promise<{ readonly body: string | null; readonly bodyPhone: string | null }> {
    const { organisation } = await districtNow(this.#door);
    const unit = organisation.unit(id ?? '');
    return { body: unit?.name ?? null, bodyPhone: (await publicPhones(this.#door))(unit) };
  }
}
