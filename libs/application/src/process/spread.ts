const FNV_OFFSET = 2_166_136_261;
const FNV_PRIME = 16_777_619;

/**
 * Where inside the spread a workflow wakes: always the same place. Day clocks all fall due at midnight, and a small server
 * would otherwise have to fire them at once.
 */
export function spreadOf(workflowId: string, spreadMs: number): number {
  if (spreadMs === 0) return 0;
  let hash = FNV_OFFSET;
  for (const character of workflowId) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), FNV_PRIME) >>> 0;
  return hash % spreadMs;
}
