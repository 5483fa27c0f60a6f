import type { BatchTarget, PartResult } from '@qingxin/domain';
import { deliverBacklog } from './backlog-delivery.ts';
import { deliverToCase } from './case-delivery.ts';
import { deliverTickets } from './channel-delivery.ts';
import type { Delivery } from './delivery.ts';
import { deliverToMonth } from './month-delivery.ts';

type Deliver<T> = (target: T, delivery: Delivery) => Promise<PartResult['refused']>;

const DELIVERIES: { readonly [K in BatchTarget['kind']]: Deliver<Extract<BatchTarget, { readonly kind: K }>> } = {
  case: deliverToCase,
  'project-month': deliverToMonth,
  channel: deliverTickets,
  backlog: deliverBacklog,
};

export function deliver<K extends BatchTarget['kind']>(
  target: Extract<BatchTarget, { readonly kind: K }>,
  delivery: Delivery,
): Promise<PartResult['refused']> {
  return DELIVERIES[target.kind](target, delivery);
}
