import { join } from 'node:path';
import { OutsideSystems } from '@qingxin/application';
import { type Database, EvidenceRegister, type SubjectVault } from '@qingxin/event-store';
import type { Configuration } from '../configuration.ts';
import { EvidenceFiles } from './evidence-files.ts';
import { LocalStore } from './local-store.ts';
import { commandScanner } from './scan.ts';
import { S3Store } from './s3-store.ts';
import { watchedScanner, watchedStore } from './watched.ts';

/** The store that the configuration names; files on their way in lie in the data folder, sealed. */
export function openEvidence(
  { home, evidence }: Pick<Configuration, 'home' | 'evidence'>,
  { sql, vault }: Pick<Database, 'sql'> & { readonly vault: SubjectVault },
): EvidenceFiles {
  const folder = join(home, 'evidence');
  const s3 = evidence?.s3 ?? null;
  const outside = new OutsideSystems(sql);
  return new EvidenceFiles({
    store: s3 === null ? new LocalStore(join(folder, 'objects')) : watchedStore(new S3Store(s3), outside),
    register: new EvidenceRegister(sql),
    vault,
    incoming: join(folder, 'incoming'),
    scan: evidence?.scan === undefined ? null : watchedScanner(commandScanner(evidence.scan), outside),
  });
}
