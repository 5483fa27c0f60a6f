import type { Fen } from './event.ts';

/** `total` in proportion to whole weights, to the last fen: what does not divide goes to the first that lost a part. */
export function shareOut(total: Fen, weights: readonly number[]): readonly Fen[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) return weights.map((_, index) => (index === 0 ? total : 0));
  const products = weights.map((weight) => BigInt(total) * BigInt(weight));
  const shares = products.map((product) => Number(product / whole));
  let left = total - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, index) => {
    if (left === 0 || (products[index] ?? 0n) % whole === 0n) return share;
    left -= 1;
    return share + 1;
  });
}
