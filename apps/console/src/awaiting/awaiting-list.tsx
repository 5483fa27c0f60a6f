import { Alert } from 'antd';
import { Link } from 'react-router';
import { t } from '../messages/index.ts';
import { Instant } from '../shared/index.ts';
import type { Awaited } from './awaiting.ts';
import { useAwaited } from './use-awaited.ts';

/** What waits for the reader as the second person, above his work; nothing where nothing does. */
export function AwaitingList() {
  const awaited = useAwaited();
  if (awaited.length === 0) return null;
  return (
    <Alert
      className="part"
      type="info"
      showIcon
      title={t.awaiting.told(awaited.length)}
      description={
        <ul className="recent" aria-label={t.awaiting.title}>
          {awaited.map((one) => (
            <Line key={`${one.kind} ${one.key}`} of={one} />
          ))}
        </ul>
      }
    />
  );
}

function Line({ of: { kind, title, by, at, to } }: { readonly of: Awaited }) {
  return (
    <li>
      <Link to={to}>
        {t.awaiting.kinds[kind]}：{title}
      </Link>
      <span className="second">
        {by !== null && t.awaiting.by(by)} {at !== null && <Instant at={at} />}
      </span>
    </li>
  );
}
