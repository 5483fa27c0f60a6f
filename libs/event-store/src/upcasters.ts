import type { StoredEvent } from './event.ts';

type EventData = StoredEvent['data'];

/** Reads events of one type written under `from` as if written under `from + 1`. Stored events never change. */
export interface Upcaster {
  readonly type: string;
  readonly from: number;
  readonly upcast: (data: EventData) => EventData;
  /** An event's data as it was stored under `from`, and how it must read one schema version later. */
  readonly sample: { readonly stored: EventData; readonly read: EventData };
}

/** All upcasters by type and schema version; refuses two for one version and gaps between versions. */
export class Upcasters {
  readonly #steps = new Map<string, Map<number, Upcaster>>();

  constructor(upcasters: readonly Upcaster[] = []) {
    for (const upcaster of upcasters) {
      const steps = this.#steps.get(upcaster.type) ?? new Map<number, Upcaster>();
      if (steps.has(upcaster.from)) throw new Error(`two upcasters for ${upcaster.type} ${upcaster.from}`);
      steps.set(upcaster.from, upcaster);
      this.#steps.set(upcaster.type, steps);
    }
    for (const [type, steps] of this.#steps) {
      for (let version = 1; version <= steps.size; version += 1) {
        if (!steps.has(version)) throw new Error(`no upcaster for ${type} ${version}`);
      }
    }
  }

  /** The schema version under which new events of this type are written. */
  currentVersion(type: string): number {
    return (this.#steps.get(type)?.size ?? 0) + 1;
  }

  upcast<E extends Pick<StoredEvent, 'type' | 'schemaVersion' | 'data'>>(event: E): E {
    const steps = this.#steps.get(event.type);
    if (event.schemaVersion > (steps?.size ?? 0) + 1) {
      throw new Error(`${event.type} was written under schema version ${event.schemaVersion}, unknown here`);
    }
    if (steps === undefined) return event;
    let { data, schemaVersion } = event;
    for (let step = steps.get(schemaVersion); step !== undefined; step = steps.get(schemaVersion)) {
      data = step.upcast(data);
      schemaVersion += 1;
    }
    return schemaVersion === event.schemaVersion ? event : { ...event, data, schemaVersion };
  }

  /** Every registered step, for the test that runs the stored samples. */
  all(): readonly Upcaster[] {
    return [...this.#steps.values()].flatMap((steps) => [...steps.values()]);
  }
}
