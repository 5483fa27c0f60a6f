import { join } from 'node:path';
import { BundleRegister, OutsideSystems } from '@qingxin/application';
import { type Database, EvidenceRegister, type SqlExecutor, type SubjectVault } from '@qingxin/event-store';
import type { Configuration } from '../configuration.ts';
import { EvidenceFiles } from './evidence-files.ts';
import { LocalStore } from './local-store.ts';
import { commandScanner } from './scan.ts';
import { S3Store } from './s3-store.ts';
import { watchedScanner, watchedStore } from './watched.ts';

type Place = Pick<Configuration, 'home' | 'evidence'>;
type Keeping = Pick<Database, 'sql'> & { readonly vault: SubjectVault };

/** The store that the configuration names; files on their way in lie in the data folder, sealed. */
export function openEvidence(place: Place, { sql, vault }: Keeping): EvidenceFiles {
  const scan = place.evidence?.scan;
  return new EvidenceFiles({
    ...keptIn(place, sql),
    ...{ register: new EvidenceRegister(sql), vault },
    scan: scan === undefined ? null : watchedScanner(commandScanner(scan), new OutsideSystems(sql)),
  });
}

/** Bundles that were asked for at the desk, in the same store and sealed in the same way. */
export function openBundleShelf(place: Place, { sql, vault }: Keeping): EvidenceFiles {
  return new EvidenceFiles({ ...keptIn(place, sql), register: new BundleRegister(sql), vault });
}

function keptIn({ home, evidence }: Place, sql: SqlExecutor) {
  const folder = join(home, 'evidence');
  const s3 = evidence?.s3 ?? null;
  return {
    store:
      s3 === null ? new LocalStore(join(folder, 'objects')) : watchedStore(new S3Store(s3), new OutsideSystems(sql)),
    incoming: join(folder, 'incoming'),
  };
}
