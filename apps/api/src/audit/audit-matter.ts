import type { MatterKind } from '../matters/matter-sight.ts';
import { idOf } from '../stream-id.ts';

export function matterOf(stream: string): { readonly kind: MatterKind; readonly id: string } {
  const [kind = ''] = stream.split('-', 1);
  return { kind: kind as MatterKind, id: idOf(stream) };
}
