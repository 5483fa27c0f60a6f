import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROCESS_VERSION } from '@qingxin/workflows';

export interface SavedHistory {
  readonly type: string;
  /** As Temporal writes histories to JSON. */
  readonly history: unknown;
}

/** Histories of this version of the process; those of older versions went with their bump. */
export function historyFolder(): string {
  return fileURLToPath(new URL(`histories/version-${PROCESS_VERSION}`, import.meta.url));
}

export function historyFile(type: string): string {
  return join(historyFolder(), `${type}.json`);
}

export function savedHistories(): readonly SavedHistory[] {
  return readdirSync(historyFolder()).map((name) => {
    const type = name.replace(/\.json$/, '');
    return { type, history: JSON.parse(readFileSync(historyFile(type), 'utf8')) as unknown };
  });
}
