import type { AccessPolicy } from '@qingxin/application';
import type { Actor, OrganisationView } from '@qingxin/domain';
import type { Scope } from '@qingxin/read-models';
import type { MatterKind } from './matter-sight.ts';

/** The rows of lists that an actor may see, from the same policy that decides on single matters. */
export function scopeOf(policy: AccessPolicy, actor: Actor, kind: MatterKind, organisation: OrganisationView): Scope {
  const sight = policy.sightOf(actor, kind);
  if (sight === 'all') return { sees: 'all' };
  const unit = actor.unit === null ? null : organisation.unit(actor.unit);
  if (sight === 'none' || unit === null) return { sees: 'nothing' };
  return { sees: 'related', unit: unit.id, unitKind: unit.kind };
}
