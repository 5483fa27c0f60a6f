import type { ExecutionContext } from '@nestjs/common';
import { ROUTE, type RouteSpec } from './route.ts';

/** @throws when a handler has no spec: nothing is served that is not listed */
export function routeOf(context: ExecutionContext): RouteSpec {
  const spec = specOf(context.getHandler());
  if (spec === null) throw new Error(`${context.getClass().name} has a route without a spec`);
  return spec;
}

export function specOf(handler: object): RouteSpec | null {
  return (Reflect.getMetadata(ROUTE, handler) as RouteSpec | undefined) ?? null;
}
