import { Button, Space } from 'antd';
import { Link } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { Loaded, PageHead } from '../../shared/index.ts';
import { AuditTabs } from '../audit/audit-tabs.tsx';
import { DueList } from './due-list.tsx';
import { Holds } from './holds.tsx';
import { Proposals } from './proposals.tsx';
import { AUDITORS } from '../audit/roles.ts';
import { DUE_READERS, PROPOSERS } from './roles.ts';
import '../admin/admin.css';

const m = t.erasure;

/** What is to be erased or destroyed, what is due, what is held back; names are nowhere on it. */
export function Page() {
  const { roles } = useSession();
  const query = useApi('GET /api/v1/erasure', {}, { live: 'list', every: 15_000 });
  const has = (wanted: readonly string[]): boolean => wanted.some((role) => roles.some((one) => one === role));
  return (
    <>
      <PageHead title={m.title}>
        {has(PROPOSERS) && (
          <Link to="/erasure/propose">
            <Button type="primary">{m.propose}</Button>
          </Link>
        )}
      </PageHead>
      {has(AUDITORS) && <AuditTabs current="erasure" />}
      <p className="second">{m.hint}</p>
      <Loaded query={query} rows={6}>
        {({ proposals, holds }) => (
          <Space direction="vertical" style={{ width: '100%' }}>
            <Proposals
              title={m.waiting}
              none={m.none}
              proposals={proposals.filter(({ status }) => status === 'proposed' || status === 'approved')}
            />
            {has(DUE_READERS) && <DueList mayPropose={roles.includes('coordinator')} />}
            <Holds holds={holds} />
            <Proposals
              title={m.closed}
              none={m.noneClosed}
              proposals={proposals.filter(({ status }) => status !== 'proposed' && status !== 'approved')}
            />
          </Space>
        )}
      </Loaded>
    </>
  );
}
