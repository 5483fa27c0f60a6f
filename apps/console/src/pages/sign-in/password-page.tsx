import { Alert, Button, Card, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { t } from '../../messages/index.ts';
import { useSession, useSessionActs } from '../../session/use-session.ts';
import { PageHead, ProblemAlert } from '../../shared/index.ts';

interface Passwords {
  readonly old: string;
  readonly next: string;
  readonly repeat: string;
}

export function Page() {
  const { mustChangePassword } = useSession();
  const { changePassword } = useSessionActs();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async ({ old, next }: Passwords): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      await changePassword(old, next);
      await navigate('/sign-in?changed', { replace: true });
    } catch (refused) {
      setError(refused);
      setIsBusy(false);
    }
  };
  const required = [{ required: true, message: t.signIn.passwordMissing }];
  return (
    <>
      <PageHead title={t.password.title} />
      <Card className="narrow">
        <Alert type="info" showIcon title={mustChangePassword ? t.password.first : t.password.rule} />
        {error !== null && <ProblemAlert error={error} />}
        <Form<Passwords> layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
          <Form.Item name="old" label={t.password.old} rules={required}>
            <Input.Password autoComplete="current-password" maxLength={128} />
          </Form.Item>
          <Form.Item name="next" label={t.password.next} rules={required}>
            <Input.Password autoComplete="new-password" maxLength={1000} />
          </Form.Item>
          <Form.Item
            name="repeat"
            label={t.password.repeat}
            dependencies={['next']}
            rules={[
              ...required,
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t.password.differs)),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" maxLength={1000} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {t.password.submit}
          </Button>
        </Form>
      </Card>
    </>
  );
}
