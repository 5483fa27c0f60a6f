import type { MatterText } from '@qingxin/application';
import { type Actor, kindOfStream } from '@qingxin/domain';
import type { MatterReads } from '../matters/matter-reads.ts';
import type { MatterSight } from '../matters/matter-sight.ts';
import { idOf } from '../stream-id.ts';

interface Shown {
  readonly masked: string | null;
  readonly text?: string | null;
}

/** Texts of matters that the reader sees, by subject: in full as far as he reads the matter in full, and then logged like any look. */
export async function shownTexts(
  { sight, reads }: { readonly sight: MatterSight; readonly reads: Pick<MatterReads, 'shown'> },
  texts: readonly MatterText[],
  actor: Actor,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const stream of new Set(texts.map((text) => text.stream))) {
    const kind = kindOfStream(stream);
    if (kind !== 'complaint' && kind !== 'case') continue;
    const seen = await sight.open({ kind, id: idOf(stream), actor });
    const own = texts.filter((text) => text.stream === stream);
    const sealed = own.map(({ subject, field, sealed: box }) => ({ subject, field, sealed: box }));
    const { said } = (await reads.shown({ said: sealed }, seen)) as { readonly said: readonly (Shown | string)[] };
    said.forEach((one, index) => {
      const text = typeof one === 'string' ? one : (one.text ?? one.masked);
      if (text !== null) found.set(own[index]?.subject ?? '', text);
    });
  }
  return found;
}
