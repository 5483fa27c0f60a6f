import { Card, Spin, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { t } from '../../messages/index.ts';
import { takeReturn } from '../../session/return-to.ts';
import { useSessionActs } from '../../session/use-session.ts';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import './sign-in.css';

const PARAMETERS = ['code', 'state', 'iss', 'error'] as const;

/** Where the unified identity sends the browser back; what it brought along leaves the address at once. */
export function Page() {
  const { signInByIdentity } = useSessionActs();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [error, setError] = useState<unknown>(null);
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    document.title = `${t.signIn.title} · ${t.product}`;
    const given = PARAMETERS.flatMap((name) => {
      const value = search.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    const finish = async (): Promise<void> => {
      await navigate('/sign-in/identity', { replace: true });
      const to = takeReturn();
      try {
        await signInByIdentity(Object.fromEntries(given));
        await navigate(to, { replace: true });
      } catch (refused) {
        setError(refused);
      }
    };
    void finish();
  }, [navigate, search, signInByIdentity]);
  return (
    <main className="sign-in">
      <Card className="sign-in-card">
        <Typography.Title level={1}>{t.productLong}</Typography.Title>
        {error === null ? (
          <p role="status">
            <Spin size="small" /> {t.signIn.confirming}
          </p>
        ) : (
          <>
            <ProblemAlert error={error} />
            <p>
              <Link to="/sign-in">{t.signIn.back}</Link>
            </p>
          </>
        )}
      </Card>
    </main>
  );
}
