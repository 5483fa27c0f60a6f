import { type CaseState, isConcealedLine, type Sealed, type WageLine } from '@qingxin/domain';
import { streamIdOf, type SubjectVault } from '@qingxin/event-store';

/** What a check knows of a case: its wage lines and team leaders with their names in the clear. */
export interface CaseBook {
  readonly state: CaseState;
  /** By name; a concealed person's line is found by nobody's name (practice, "Concealment"). */
  readonly byName: ReadonlyMap<string, readonly WageLine[]>;
  readonly nameOf: ReadonlyMap<string, string>;
  /** Parties that lead a team, by name. */
  readonly teams: ReadonlyMap<string, readonly string[]>;
}

export async function caseBook(state: CaseState, stream: string, vault: SubjectVault): Promise<CaseBook> {
  const lines = Object.values(state.lines).filter((line) => !isConcealedLine(line));
  const leaders = Object.values(state.parties).filter(({ role }) => role === 'team-leader');
  const streamId = streamIdOf(stream);
  const open = (names: readonly (Sealed | string)[]) => textsOf(names, streamId, vault);
  const lineNames = await open(lines.map(({ name }) => name));
  const leaderNames = await open(leaders.map(({ name }) => name));
  const nameOf = new Map(lines.flatMap(({ id }, index) => entryOf(id, lineNames[index])));
  return {
    state,
    nameOf,
    byName: grouped(lines.flatMap((line, index) => entryOf(line, lineNames[index]).map(swap))),
    teams: grouped(leaders.flatMap(({ id }, index) => entryOf(id, leaderNames[index]).map(swap))),
  };
}

/** Null for a name that nobody told, or that was erased. */
async function textsOf(
  names: readonly (Sealed | string)[],
  streamId: string,
  vault: SubjectVault,
): Promise<readonly (string | null)[]> {
  const sealed = names.flatMap((name) => (typeof name === 'string' ? [] : [{ sealed: name, streamId }]));
  const texts = sealed.length === 0 ? [] : await vault.openAll(sealed);
  let next = 0;
  return names.map((name) => {
    if (typeof name === 'string') return name === 'unknown' ? null : name;
    return texts[next++] ?? null;
  });
}

function entryOf<T>(item: T, name: string | null | undefined): readonly (readonly [T, string])[] {
  return name === null || name === undefined ? [] : [[item, name.trim()]];
}

const swap = <A, B>([one, other]: readonly [A, B]): readonly [B, A] => [other, one];

export function grouped<K, V>(entries: readonly (readonly [K, V])[]): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const [key, value] of entries) {
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [value]);
    else known.push(value);
  }
  return groups;
}
