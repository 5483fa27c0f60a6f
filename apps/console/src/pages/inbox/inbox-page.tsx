import { PageHead } from '../../shared/index.ts';
import { t } from '../../messages/index.ts';

export function Page() {
  return <PageHead title={t.nav.inbox} />;
}
