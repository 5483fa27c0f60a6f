import { join } from 'node:path';
import { type Database, EvidenceRegister, type SubjectVault } from '@qingxin/event-store';
import type { Configuration } from '../configuration.ts';
import { EvidenceFiles } from './evidence-files.ts';
import { LocalStore } from './local-store.ts';
import { commandScanner } from './scan.ts';
import { S3Store } from './s3-store.ts';

/** The store that the configuration names; files on their way in lie in the data folder, sealed. */
export function openEvidence(
  { home, evidence }: Pick<Configuration, 'home' | 'evidence'>,
  { sql, vault }: Pick<Database, 'sql'> & { readonly vault: SubjectVault },
): EvidenceFiles {
  const folder = join(home, 'evidence');
  const s3 = evidence?.s3 ?? null;
  return new EvidenceFiles({
    store: s3 === null ? new LocalStore(join(folder, 'objects')) : new S3Store(s3),
    register: new EvidenceRegister(sql),
    vault,
    incoming: join(folder, 'incoming'),
    scan: evidence?.scan === undefined ? null : commandScanner(evidence.scan),
  });
}
