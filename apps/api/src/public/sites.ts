import type { Door } from '@qingxin/application';
import { type ProjectState, refuse } from '@qingxin/domain';
import type { Look, MatterSight } from '../matters/matter-sight.ts';
import type { Receipts } from './receipts.ts';
import { SiteKeys } from './site-keys.ts';

export interface SitesParts {
  readonly door: Door;
  readonly sight: MatterSight;
  readonly receipts: Receipts;
  readonly publicUrl: string | null;
}

/** The board at the gate, and the name that its code leads to. */
export class Sites {
  readonly #parts: SitesParts;
  readonly #keys: SiteKeys;

  constructor(parts: SitesParts) {
    this.#parts = parts;
    this.#keys = new SiteKeys(parts.door.keyed);
  }

  async board(look: Omit<Look, 'kind'>): Promise<object> {
    const { sight, receipts, publicUrl } = this.#parts;
    const { state } = await sight.open<ProjectState>({ ...look, kind: 'project' });
    const key = this.#keys.of(look.id);
    const { units } = await receipts.hotLines();
    return {
      ...{ name: state.facts?.name ?? '', key },
      address: publicUrl === null ? null : `${publicUrl}/public/complaint?project=${key}`,
      lines: units.map(({ unit, phone, hours }) => ({ unit, phone, hours })),
    };
  }

  /** Refuses `site-unknown`, whatever was typed. */
  async named(key: string): Promise<object> {
    const id = this.#keys.idOf(key);
    if (id === null) return refuse('site-unknown');
    const { head, state } = await this.#parts.door.journal.open(`project-${id}`);
    const name = head === null ? null : ((state as ProjectState).facts?.name ?? null);
    return name === null ? refuse('site-unknown') : { name };
  }
}
