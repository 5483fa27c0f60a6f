import { Alert, Button, Space } from 'antd';
import { Link } from 'react-router';
import { t } from '../messages/index.ts';
import { Mark } from '../shared/index.ts';
import { matterPath } from '../shared/matters.ts';
import type { Told } from './use-telling.ts';

const m = t.telling;
const TONES = { waiting: undefined, running: 'info', done: 'good', failed: 'bad' } as const;

/** What became of each complaint; what was not recorded can be tried again. */
export function Outcome({
  told,
  isRunning,
  onAgain,
  onClose,
}: {
  readonly told: readonly Told[];
  readonly isRunning: boolean;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}) {
  const done = told.filter(({ state }) => state === 'done');
  const failed = told.filter(({ state }) => state === 'failed').length;
  const people = done.reduce((sum, { sending }) => sum + sending.people, 0);
  return (
    <>
      <Alert
        role="status"
        showIcon
        type={isRunning ? 'info' : failed > 0 ? 'warning' : 'success'}
        title={isRunning ? m.running : m.finished(done.length, people)}
        {...(!isRunning && failed > 0 ? { description: m.failed(failed) } : {})}
      />
      <ul className="tell-persons" aria-label={m.resultsTitle}>
        {told.map(({ id, number, sending, state, why }) => (
          <li key={id}>
            <Link to={matterPath('complaint', id)}>{number}</Link> {m.people(sending.people)}{' '}
            <Mark {...(TONES[state] === undefined ? {} : { tone: TONES[state] })}>{m.states[state]}</Mark>
            {why !== null && <div className="second">{why}</div>}
          </li>
        ))}
      </ul>
      <Space>
        {!isRunning && failed > 0 && (
          <Button type="primary" onClick={onAgain}>
            {m.again}
          </Button>
        )}
        <Button disabled={isRunning} onClick={onClose}>
          {t.acts.close}
        </Button>
      </Space>
    </>
  );
}
