import type { OutsideSystem, OutsideSystems } from '@qingxin/application';
import type { EvidenceStore } from './evidence-store.ts';
import type { Scanner } from './scan.ts';

type Noted = Pick<OutsideSystems, 'failed' | 'answered'>;

/** A store elsewhere that is written down when it does not answer. */
export function watchedStore(store: EvidenceStore, outside: Noted): EvidenceStore {
  const watch = <T>(act: () => Promise<T>): Promise<T> => watched('evidence-store', outside, act);
  return {
    put: (object) => watch(() => store.put(object)),
    get: (name) => watch(() => store.get(name)),
    head: (name) => watch(() => store.head(name)),
    delete: (name) => watch(() => store.delete(name)),
  };
}

export function watchedScanner(scan: Scanner, outside: Noted): Scanner {
  return (bytes) => watched('evidence-scan', outside, () => scan(bytes));
}

/** Whether it could be noted is no business of whoever asked the system. */
async function watched<T>(system: OutsideSystem, outside: Noted, act: () => Promise<T>): Promise<T> {
  try {
    const answer = await act();
    await outside.answered(system).catch(() => undefined);
    return answer;
  } catch (error) {
    await outside.failed(system, codeOf(error)).catch(() => undefined);
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no-connection';
}
