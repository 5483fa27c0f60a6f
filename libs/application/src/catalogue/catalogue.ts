import type { StreamKind } from '@qingxin/domain';
import { Compile, type Validator } from 'typebox/compile';
import { InvalidRequest } from '../door/envelope.ts';
import type { CatalogueEntry, CommandSpec } from './command-spec.ts';
import { useDomainFormats } from './formats.ts';
import { type Plan, plansOf } from './plan.ts';
import { problemsOf } from './problems.ts';

useDomainFormats();

interface Compiled {
  readonly validator: Validator;
  readonly plans: readonly Plan[];
}

/** Every command the door knows, by kind of stream. Schemas are compiled at their first use. */
export class Catalogue {
  readonly #entries: ReadonlyMap<string, CatalogueEntry>;
  readonly #compiled = new Map<string, Compiled>();

  constructor(groups: Readonly<Partial<Record<StreamKind, Readonly<Record<string, CommandSpec>>>>>) {
    const entries = Object.entries(groups).flatMap(([kind, specs]) =>
      Object.entries(specs).map(([type, spec]): CatalogueEntry => ({ ...spec, type, kind: kind as StreamKind })),
    );
    this.#entries = new Map(entries.map((entry) => [keyOf(entry.kind, entry.type), entry]));
  }

  find(kind: StreamKind, type: string): CatalogueEntry | null {
    return this.#entries.get(keyOf(kind, type)) ?? null;
  }

  all(): readonly CatalogueEntry[] {
    return [...this.#entries.values()];
  }

  /** @throws InvalidRequest naming every wrong field */
  check(entry: CatalogueEntry, payload: unknown): asserts payload is Readonly<Record<string, unknown>> {
    const { validator } = this.#compiledOf(entry);
    if (validator.Check(payload)) return;
    throw new InvalidRequest(problemsOf(validator.Errors(payload)));
  }

  plans(entry: CatalogueEntry): readonly Plan[] {
    return this.#compiledOf(entry).plans;
  }

  #compiledOf(entry: CatalogueEntry): Compiled {
    const key = keyOf(entry.kind, entry.type);
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    const compiled = { validator: Compile(entry.schema), plans: plansOf(entry.schema) };
    this.#compiled.set(key, compiled);
    return compiled;
  }
}

function keyOf(kind: string, type: string): string {
  return `${kind}/${type}`;
}
