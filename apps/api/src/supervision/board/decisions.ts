import type { Door } from '@qingxin/application';
import {
  type Actor,
  chooseToDecide,
  type DecideContext,
  MATTER_FACT,
  type MatterState,
  type TogetherDecision,
} from '@qingxin/domain';
import { districtNow } from '../../district.ts';
import type { MatterKind, MatterSight } from '../../matters/matter-sight.ts';
import { problemText } from '../../problems/catalogue.ts';
import { filled } from '../../problems/sentence.ts';
import { idOf } from '../../stream-id.ts';

export interface RungNamed {
  readonly matterKind: string;
  readonly matterId: string;
  readonly ladderKey: string;
  readonly rungId: string;
}

export interface DecisionAsked {
  readonly decision: TogetherDecision;
  readonly rungs: readonly RungNamed[];
  readonly approver: string | null;
}

interface Placed {
  readonly stream: string;
  readonly ladderKey: string;
  readonly rungId: string;
}

/** What a decision on many measures would take in and what not, by the function with which the act itself chooses. */
export class Decisions {
  readonly #door: Door;
  readonly #sight: Pick<MatterSight, 'ifSeen'>;

  constructor(door: Door, sight: Pick<MatterSight, 'ifSeen'>) {
    this.#door = door;
    this.#sight = sight;
  }

  async preview(actor: Actor, { decision, rungs, approver }: DecisionAsked): Promise<object> {
    const district = await districtNow(this.#door);
    const asked = rungs.map(({ matterKind, matterId, ladderKey, rungId }) => ({
      ...{ stream: `${matterKind}-${matterId}`, ladderKey, rungId },
    }));
    const facts = await this.#matters(asked, actor);
    const chosen = chooseToDecide({ ...district, actor, facts }, asked, { decision, approver });
    return {
      eligible: chosen.rungs.map(placeOf),
      excluded: chosen.leftOut.map(({ code, ...place }) => {
        const { title = '不能决定', detail = '' } = problemText(code) ?? {};
        return { ...placeOf(place), code, title, detail: filled(detail, {}) };
      }),
    };
  }

  /** What is not for these eyes is not there. */
  async #matters(asked: readonly Placed[], actor: Actor): Promise<DecideContext['facts']> {
    const facts: Record<string, DecideContext['facts'][string]> = {};
    for (const stream of new Set(asked.map((one) => one.stream))) {
      const [kind = ''] = stream.split('-', 1);
      const fact = await this.#sight.ifSeen<MatterState>({ kind: kind as MatterKind, id: idOf(stream), actor });
      if (fact !== null) facts[`${MATTER_FACT}${stream}`] = { stream, version: fact.version, fact };
    }
    return facts;
  }
}

function placeOf({ stream, ladderKey, rungId }: Placed): RungNamed {
  const [matterKind = ''] = stream.split('-', 1);
  return { matterKind, matterId: idOf(stream), ladderKey, rungId };
}
