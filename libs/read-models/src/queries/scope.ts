import { type WideMatter, relationToAll } from '@qingxin/domain';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Rows somebody may see: all, or those related to the unit acted for. The same value serves lists, counts and single reads. */
export type Scope =
  | { readonly sees: 'all' }
  | { readonly sees: 'related'; readonly unit: string; readonly unitKind: string }
  | { readonly sees: 'nothing' };

/** Only rows of the scope, of a query whose rows are called `c`. `alsoTo`: what a kind of unit sees beside what it is related to. */
export function inScopeOf<Row extends ObjectLiteral>(
  matter: WideMatter,
  query: SelectQueryBuilder<Row>,
  scope: Scope,
  alsoTo: Readonly<Record<string, string>> = {},
): SelectQueryBuilder<Row> {
  switch (scope.sees) {
    case 'all':
      return query.where('true');
    case 'nothing':
      return query.where('false');
    case 'related': {
      if (relationToAll(matter, scope.unitKind) !== null) return query.where('true');
      const related = 'c.related_units @> ARRAY[:scopeUnit::text]';
      const also = alsoTo[scope.unitKind];
      return query.where(also === undefined ? related : `(${related} OR ${also})`, { scopeUnit: scope.unit });
    }
    default:
      return scope satisfies never;
  }
}
