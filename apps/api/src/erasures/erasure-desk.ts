import type { Actions, Door, PersonalDataReading } from '@qingxin/application';
import {
  type Actor,
  disposalObstacles,
  type DisposalHold,
  ERASURE_STREAM,
  type ErasureProposal,
  type ErasureState,
  mattersOf,
  type Obstacle,
  personObstacles,
  refusalCode,
  refuse,
  standingOf,
} from '@qingxin/domain';
import { districtNow } from '../district.ts';
import type { Labels, Names } from '../matters/labels.ts';
import type { MatterReads } from '../matters/matter-reads.ts';
import type { MatterSight } from '../matters/matter-sight.ts';
import { problemText } from '../problems/catalogue.ts';
import { matterView, obstacleView, readMatter, sealedOf, signedView } from './words.ts';
import { shownTexts } from './shown-texts.ts';
import { isSeenBy } from './seen.ts';

export interface ErasureDeskParts {
  readonly door: Door;
  readonly sight: MatterSight;
  readonly personal: PersonalDataReading;
  readonly labels: Labels;
  readonly actions: Actions;
  readonly reads: Pick<MatterReads, 'shown'>;
}

const WORDS: Readonly<Record<string, string>> = {
  ApproveErasure: 'approve',
  RefuseErasure: 'refuse',
  WithdrawErasure: 'withdraw',
};
/** Whoever looks over all matters is told of all of it, others of what their own unit asked for. */
const OVER_ALL = ['coordinator', 'leading-group', 'auditor'] as const;

type Offered = ReadonlyMap<string, readonly string[]>;

/** What was proposed to be erased or destroyed, who decided and what came of it. Names are nowhere but masked, in the one that is decided on. */
export class ErasureDesk {
  readonly #parts: ErasureDeskParts;

  constructor(parts: ErasureDeskParts) {
    this.#parts = parts;
  }

  async list(actor: Actor): Promise<object> {
    const { door, labels, personal } = this.#parts;
    const { at } = await districtNow(door);
    const names = await labels.now();
    const state = await this.#state();
    const offered = await this.#offered(actor);
    const own = (unit: string | null): boolean => isOverAll(actor) || unit === actor.unit;
    const proposals = Object.values(state.proposals)
      .filter(({ proposed }) => own(proposed.unit))
      .reverse();
    const holds = Object.values(state.holds)
      .filter(({ unit }) => own(unit))
      .reverse();
    const answer = {
      at,
      proposals: await Promise.all(proposals.map((one) => this.#proposalView(one, names, offered))),
      holds: await Promise.all(holds.map((one) => this.#holdView(one, names, offered))),
    };
    return (await personal.masked(answer, ERASURE_STREAM)) as object;
  }

  /** Refuses `not-found`. */
  async one(id: string, actor: Actor): Promise<object> {
    const { labels, personal } = this.#parts;
    const state = await this.#state();
    const proposal = state.proposals[id];
    if (proposal === undefined || !(isOverAll(actor) || proposal.proposed.unit === actor.unit)) {
      return refuse('not-found');
    }
    const names = await labels.now();
    const view = await this.#proposalView(proposal, names, await this.#offered(actor));
    const obstacles = await this.#obstaclesView(proposal, state, actor);
    const own = (await personal.masked(view, ERASURE_STREAM)) as object;
    return { ...own, ...(await this.#personView(proposal, actor)), obstacles };
  }

  async #state(): Promise<ErasureState> {
    return (await this.#parts.door.journal.open(ERASURE_STREAM)).state as ErasureState;
  }

  /** By proposal or hold what the reader may do with it. */
  async #offered(actor: Actor): Promise<Offered> {
    try {
      const { actions } = await this.#parts.actions.of(ERASURE_STREAM, actor);
      const offered = new Map<string, readonly string[]>();
      for (const { command, refusal, on = '' } of actions) {
        if (refusal !== null) continue;
        offered.set(on, [...(offered.get(on) ?? []), WORDS[command] ?? command]);
      }
      return offered;
    } catch (error) {
      // Nothing was ever proposed.
      if (refusalCode(error) === 'not-found') return new Map();
      throw error;
    }
  }

  async #proposalView(proposal: ErasureProposal, names: Names, offered: Offered): Promise<object> {
    const { id, about, status, proposed, reason, decided, decidedFor, results, keys, doneAt } = proposal;
    const matters = mattersOf(proposal).map(async (stream) => {
      const read = await readMatter(this.#parts.door, stream);
      const code = results[stream];
      return {
        matter: read === null ? { stream, kind: '', number: null } : matterView(read),
        done: code === undefined ? null : code === null,
        leftFor: code === undefined || code === null ? null : (problemText(code)?.title ?? code),
      };
    });
    return {
      ...{ id, kind: about.kind, ground: about.kind === 'person' ? about.ground : null, status },
      matters: await Promise.all(matters),
      ...{ proposed: signedView(proposed, names), reason, decided: signedView(decided, names), decidedFor },
      ...{ keys, doneAt, may: offered.get(id) ?? [] },
    };
  }

  async #holdView({ id, matter, reason, lifted, ...placed }: DisposalHold, names: Names, offered: Offered) {
    const read = await readMatter(this.#parts.door, matter);
    return {
      ...{ id, matter: read === null ? { stream: matter, kind: '', number: null } : matterView(read) },
      ...{ placed: signedView(placed, names), reason, lifted: signedView(lifted, names) },
      ...{ liftedFor: lifted?.reason ?? null, mayLift: offered.has(id) },
    };
  }

  /** Whoever decides reads what would go, as it stands today. */
  async #personView({ about }: ErasureProposal, actor: Actor): Promise<object> {
    if (about.kind !== 'person') return { person: null, texts: [] };
    const { door, personal } = this.#parts;
    const persons = await door.erasure.personsIn(about.matter);
    const person = persons.find(({ known }) => known.subject === about.subject);
    const named = new Set(about.texts.map(({ subject }) => subject));
    const { texts } = await door.erasure.person(about.subject, about.matter, door.journal);
    const own = texts.filter(({ subject }) => named.has(subject));
    const shown = await shownTexts(this.#parts, own, actor);
    const copies = about.texts.map(({ subject, copy }) => ({ text: shown.get(subject) ?? null, copy }));
    return {
      person: await personal.masked(person === undefined ? null : sealedOf(person.known), about.matter),
      texts: await personal.masked(copies, ERASURE_STREAM),
    };
  }

  async #obstaclesView(proposal: ErasureProposal, state: ErasureState, actor: Actor): Promise<readonly object[]> {
    const { about, status } = proposal;
    if (status !== 'proposed' && status !== 'approved') return [];
    const { door, sight } = this.#parts;
    const standing = standingOf(state, await districtNow(door));
    const found: Obstacle[] = [];
    if (about.kind === 'person') {
      const { matters } = await door.erasure.person(about.subject, about.matter, door.journal);
      found.push(...personObstacles(about.subject, matters, about.ground, standing));
    } else {
      for (const matter of about.matters) {
        found.push(...disposalObstacles(matter, await door.erasure.disposed(matter, door.journal), standing));
      }
    }
    return Promise.all(found.map(async (one) => obstacleView(one, await isSeenBy(sight, one.stream, actor))));
  }
}

function isOverAll({ roles }: Actor): boolean {
  return OVER_ALL.some((role) => roles.includes(role));
}
