import type { MatterState } from '@qingxin/domain';
import { idOf } from '../stream-id.ts';
import { day, matterId, orNull, shape, text, whole } from './schemas.ts';

/** 存量接管: since when the matter is here, and what its paper said beside what was entered with its own dates. */
export function takenOverView({ takenOver }: MatterState): object | null {
  if (takenOver === null) return null;
  const { on, batch, paper } = takenOver;
  return { on, batch: idOf(batch), paper };
}

export const takenOverShape = orNull(
  shape({
    on: day('接管日期'),
    batch: matterId,
    paper: orNull(
      shape({
        number: orNull(text('原编号')),
        handledBy: orNull(text('原经办')),
        note: orNull(text('备注')),
        order: orNull(
          shape({
            number: text('责令支付文书号'),
            on: orNull(day('责令日期')),
            payBy: orNull(day('责令支付期限')),
          }),
        ),
        paid: orNull(
          shape({ fen: whole('接管前已付（分）'), on: orNull(day('支付日期')), document: text('支付凭证') }),
        ),
      }),
    ),
  }),
);
