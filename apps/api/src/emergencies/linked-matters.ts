import type { Door } from '@qingxin/application';
import { type Actor, kindOfStream } from '@qingxin/domain';
import { districtNow } from '../district.ts';

interface WithMatters {
  readonly matters: readonly string[];
}

/** Lines with those of their linked matters that are for the reader's eyes: a unit that was called to the site need not know them. */
export async function withKnownMatters<Line extends WithMatters>(
  door: Door,
  actor: Actor,
  lines: readonly Line[],
): Promise<readonly Line[]> {
  const { organisation } = await districtNow(door);
  const known = new Set<string>();
  for (const stream of new Set(lines.flatMap(({ matters }) => matters))) {
    const kind = kindOfStream(stream);
    if (kind === null) continue;
    const { state } = await door.journal.open(stream);
    if (door.policy.mayActorSee(actor, kind, state, organisation)) known.add(stream);
  }
  return lines.map((line) => ({ ...line, matters: line.matters.filter((stream) => known.has(stream)) }));
}
