import { Button, Result } from 'antd';
import { Link, useRouteError } from 'react-router';
import { t } from '../messages/index.ts';

/** An address that no page has, or not for this post. */
export function NotFound() {
  return (
    <Result
      status="404"
      title={t.shell.notFound}
      subTitle={t.shell.notFoundHint}
      extra={
        <Link to="/">
          <Button type="primary">{t.shell.home}</Button>
        </Link>
      }
    />
  );
}

/** A part of the console that is there no more after an update of the service cannot be loaded: the page has to be. */
function isOfOlderVersion(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}

/** A page failed; what the person was doing elsewhere is not touched. */
export function Broken() {
  const error = useRouteError();
  const isOld = isOfOlderVersion(error);
  return (
    <Result
      status={isOld ? 'info' : 'error'}
      title={isOld ? t.shell.newVersion : t.shell.broken}
      subTitle={isOld ? undefined : t.shell.brokenHint}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t.shell.reload}
        </Button>
      }
    />
  );
}
