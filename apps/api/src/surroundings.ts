import { type Configuration, type Logger, openDistrict, type OpenDistrict } from '@qingxin/platform';
import { openReadSource } from '@qingxin/read-models';
import type { DataSource } from 'typeorm';

/** What the controllers stand on; everything that holds a connection. */
export interface Surroundings extends OpenDistrict {
  readonly reads: DataSource;
}

const APPLICATION = 'qingxin-api';

/** Opens the district and the read side. */
export async function openSurroundings(configuration: Configuration, logger: Logger): Promise<Surroundings> {
  const district = await openDistrict(configuration, logger, APPLICATION);
  const reads = await openReadSource({ url: configuration.readUrl, applicationName: APPLICATION });
  const close = async (): Promise<void> => {
    await reads.destroy();
    await district.close();
  };
  return { ...district, reads, close };
}
