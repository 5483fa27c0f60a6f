import type { Door } from '@qingxin/application';
import { type Actor, type DutyState, dutyStreamOf } from '@qingxin/domain';
import { districtNow } from '../district.ts';
import { ALL_DUTIES, dutyLine } from './duty-view.ts';
import type { Labels } from './labels.ts';

/** The kinds of standing duties, each as the log has it: they are few, and there is one stream of each. */
export class DutyLists {
  readonly #door: Door;
  readonly #labels: Labels;

  constructor(door: Door, labels: Labels) {
    this.#door = door;
    this.#labels = labels;
  }

  /** Those in which the reader's unit has a part; one that nobody has started too, so that it can be started. */
  async duties(actor: Actor): Promise<object> {
    const { journal, policy } = this.#door;
    const { organisation } = await districtNow(this.#door);
    const names = await this.#labels.names(organisation);
    const lines: object[] = [];
    for (const kind of ALL_DUTIES) {
      const { state, head } = await journal.open(dutyStreamOf(kind.id));
      if (!policy.mayActorSee(actor, 'duty', state, organisation)) continue;
      lines.push(dutyLine(kind, head === null ? null : (state as DutyState), names));
    }
    return { duties: lines };
  }
}
