import { fenOf } from './complaint.entity.ts';

/** A sum in fen, which the driver gives as text. */
export const SUM = { type: 'bigint', transformer: { from: fenOf, to: (fen: unknown) => fen } } as const;
