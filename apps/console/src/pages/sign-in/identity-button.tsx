import { Alert, Button, Divider } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { keepReturn } from '../../session/return-to.ts';

/** The way by the district's unified identity, where there is one; the local account stays beside it. */
export function IdentityButton({
  to,
  onFailed,
}: {
  /** Where one comes back to. */
  readonly to: string;
  readonly onFailed: (error: unknown) => void;
}) {
  const ways = useApi('GET /api/v1/session/ways', {});
  const [isBusy, setIsBusy] = useState(false);
  const identity = ways.data?.identity ?? null;
  if (identity === null) return null;
  const go = async (): Promise<void> => {
    setIsBusy(true);
    try {
      const { address } = (await call('POST /api/v1/session/identity', { body: {} })).body;
      keepReturn(to);
      window.location.assign(address);
    } catch (refused) {
      setIsBusy(false);
      onFailed(refused);
      await ways.refetch();
    }
  };
  return (
    <>
      <Divider plain>{t.signIn.or}</Divider>
      {!identity.available && <Alert type="warning" showIcon title={t.signIn.identityAway} />}
      <Button block loading={isBusy} onClick={() => void go()}>
        {identity.label}
      </Button>
    </>
  );
}
