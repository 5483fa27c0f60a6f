import type { TSchema } from 'typebox';

/** What the edge does to a payload that passed its schema: seal, bring to UTC, complete ids. Null = leave it alone. */
export interface Plan {
  /** Name of the personal field to seal. */
  readonly seal?: string;
  readonly instant?: true;
  /** Constants of the same choice (不详), which are left as they are. */
  readonly except?: readonly unknown[];
  /** The object is meant only when these fields hold one of these values. */
  readonly when?: Readonly<Record<string, readonly unknown[]>>;
  /** The object is a person: its fields share one subject. */
  readonly person?: true;
  /** Field that is given an id when the sender has not given one. */
  readonly id?: string;
  readonly properties?: Readonly<Record<string, readonly Plan[]>>;
  readonly items?: readonly Plan[];
}

type Json = Readonly<Record<string, unknown>>;

/** Plans of a schema, one per branch of a choice that asks for something; empty when nothing is to be done. */
export function plansOf(schema: TSchema): readonly Plan[] {
  const node = schema as Json;
  const branches = node['anyOf'];
  if (Array.isArray(branches)) {
    const except = (branches as readonly Json[]).filter((branch) => 'const' in branch).map((branch) => branch['const']);
    return (branches as readonly TSchema[]).flatMap((branch) =>
      plansOf(branch).map((plan) => ({ ...plan, except, ...discriminator(branch) })),
    );
  }
  const properties = Object.entries((node['properties'] ?? {}) as Record<string, TSchema>)
    .map(([name, property]) => [name, plansOf(property)] as const)
    .filter(([, plans]) => plans.length > 0);
  const items = node['items'] === undefined ? [] : plansOf(node['items'] as TSchema);
  const plan: Plan = {
    ...(typeof node['x-personal'] === 'string' ? { seal: node['x-personal'] } : {}),
    ...(node['x-instant'] === true ? { instant: true } : {}),
    ...(node['x-person'] === true ? { person: true } : {}),
    ...(typeof node['x-id'] === 'string' ? { id: node['x-id'] } : {}),
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }),
    ...(items.length === 0 ? {} : { items }),
  };
  return Object.keys(plan).length === 0 ? [] : [plan];
}

/** What tells this branch of a choice from the others: its constant fields. */
function discriminator(branch: TSchema): Pick<Plan, 'when'> {
  const properties = Object.entries(((branch as Json)['properties'] ?? {}) as Record<string, Json>);
  const constants = properties.flatMap(([name, property]) => {
    if ('const' in property) return [[name, [property['const']]] as const];
    return Array.isArray(property['enum']) ? [[name, property['enum'] as readonly unknown[]] as const] : [];
  });
  return constants.length === 0 ? {} : { when: Object.fromEntries(constants) };
}

/** Every personal field of a schema as `path → field`, for documentation and masking. */
export function personalFields(schema: TSchema): readonly { readonly path: string; readonly field: string }[] {
  const found: { path: string; field: string }[] = [];
  const visit = (plans: readonly Plan[], path: string): void => {
    for (const plan of plans) {
      if (plan.seal !== undefined) found.push({ path, field: plan.seal });
      for (const [name, children] of Object.entries(plan.properties ?? {})) visit(children, `${path}/${name}`);
      visit(plan.items ?? [], `${path}/*`);
    }
  };
  visit(plansOf(schema), '');
  return found;
}
