import { type Actor, kindOfStream } from '@qingxin/domain';
import type { MatterSight } from '../matters/matter-sight.ts';
import { idOf } from '../stream-id.ts';

/** Whether a complaint or case is there for somebody. */
export async function isSeenBy(sight: MatterSight, stream: string, actor: Actor): Promise<boolean> {
  const kind = kindOfStream(stream);
  if (kind !== 'complaint' && kind !== 'case') return false;
  return (await sight.ifSeen({ kind, id: idOf(stream), actor })) !== null;
}
