import Type from 'typebox';
import type { NumberQuestion } from './command-spec.ts';
import { localDay, localId, paperNumber } from './fields.ts';

/** By when is to be paid, and the number that an order of the time on paper has already. */
export const ORDER_TERMS = {
  payBy: localDay('支付期限'),
  paperNumber: Type.Optional(paperNumber('存量接管的案件：接管前文书的原文号；其余由系统取号')),
  paper: Type.Optional(localId('已批准的责令支付审批表，文号以其为准')),
};

/** From the unit's own register, unless the order brings its number along or has that of its approval. */
export function orderNumber({ actor, payload }: Pick<NumberQuestion, 'actor' | 'payload'>) {
  if (actor.unit === null || payload['paperNumber'] !== undefined || payload['paper'] !== undefined) return null;
  return { register: 'order', unit: actor.unit } as const;
}
