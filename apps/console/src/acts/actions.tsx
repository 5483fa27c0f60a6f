import type { MatterKind } from '../shared/matters.ts';

/** The place of what can be done on a matter. */
export function Actions(_: { readonly kind: MatterKind; readonly id: string }): null {
  return null;
}
