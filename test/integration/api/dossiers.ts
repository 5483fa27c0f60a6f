import type { Account, ApiFixture } from './api-fixture.ts';
import { PASSWORD } from './api-fixture.ts';
import { pageTexts } from '../../../libs/documents/src/testing/pdf.ts';

/** A volume of a case as it leaves: its pages as another reader sees them. */
export interface PrintedVolume {
  readonly status: number;
  readonly type: string | null;
  readonly disposition: string | null;
  readonly bytes: Uint8Array;
  readonly pages: readonly string[];
}

export async function printedVolume(
  fixture: ApiFixture,
  id: string,
  { account = 'hrss01', query = '' }: { readonly account?: Account; readonly query?: string } = {},
): Promise<PrintedVolume> {
  const { body } = await fixture.stranger.post('/api/v1/session', { account, password: PASSWORD });
  const headers = { authorization: `Bearer ${String(body['token'])}` };
  const answer = await fetch(`${fixture.api.url}/api/v1/cases/${id}/dossier?${query}`, { headers });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return {
    ...{ status: answer.status, type: answer.headers.get('content-type'), bytes },
    disposition: answer.headers.get('content-disposition'),
    pages: answer.status === 200 ? await pageTexts(bytes) : [],
  };
}
