import { Alert, Button, Card, Form, Input, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { t } from '../../messages/index.ts';
import { IS_DEMO } from '../../page.ts';
import { returnTo } from '../../session/return-to.ts';
import { useMe, useSessionActs } from '../../session/use-session.ts';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { IdentityButton } from './identity-button.tsx';
import './sign-in.css';

interface Credentials {
  readonly account: string;
  readonly password: string;
}

export function Page() {
  const { me } = useMe();
  const { signIn } = useSessionActs();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const to = returnTo(search.get('to'));
  useEffect(() => {
    document.title = `${t.signIn.title} · ${t.product}`;
  }, []);
  if (me !== null && me !== undefined) return <Navigate to={to} replace />;
  const submit = async ({ account, password }: Credentials): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      await signIn(account.trim(), password);
      await navigate(to, { replace: true });
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <main className="sign-in">
      <Card className="sign-in-card">
        <Typography.Title level={1}>{t.productLong}</Typography.Title>
        {IS_DEMO && <Alert type="warning" showIcon title={t.demo.note} description={t.signIn.demoHint} />}
        {search.get('to') !== null && error === null && <Alert type="info" showIcon title={t.signIn.again} />}
        {search.get('changed') !== null && error === null && <Alert type="success" showIcon title={t.password.done} />}
        {error !== null && <ProblemAlert error={error} />}
        <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
          <Form.Item
            name="account"
            label={t.signIn.account}
            rules={[{ required: true, message: t.signIn.accountMissing }]}
          >
            <Input autoComplete="username" autoFocus maxLength={64} />
          </Form.Item>
          <Form.Item
            name="password"
            label={t.signIn.password}
            rules={[{ required: true, message: t.signIn.passwordMissing }]}
          >
            <Input.Password autoComplete="current-password" maxLength={128} />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={isBusy}>
            {t.signIn.submit}
          </Button>
        </Form>
        <IdentityButton to={to} onFailed={setError} />
        <p className="hint">{t.signIn.forgotten}</p>
        {/* Pages of their own, which load nothing of the console. */}
        <nav className="for-workers" aria-label={t.signIn.forWorkers}>
          <strong>{t.signIn.forWorkers}</strong>
          {Object.entries(t.signIn.forWorkersLinks).map(([address, label]) => (
            <a key={address} href={address}>
              {label}
            </a>
          ))}
        </nav>
      </Card>
    </main>
  );
}
