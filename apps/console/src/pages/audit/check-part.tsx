import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { type AnswerOf, call } from '../../api/client.ts';
import { t } from '../../messages/index.ts';
import { Instant, ProblemAlert } from '../../shared/index.ts';

const m = t.proof.check;
type Seal = AnswerOf<'GET /api/v1/audit/seal'>;

/** What the last check of the whole log found, and how to have another one made. */
export function CheckPart({ lastCheck, asked }: Pick<Seal, 'lastCheck' | 'asked'>) {
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const ask = async (): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      await call('POST /api/v1/audit/verify', {});
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
      await queries.invalidateQueries();
    }
  };
  return (
    <section className="sheet">
      <h2>{m.title}</h2>
      {lastCheck === null ? (
        <Alert type="info" showIcon className="part" title={m.never} />
      ) : (
        <Alert
          role={lastCheck.whole ? 'status' : 'alert'}
          type={lastCheck.whole ? 'success' : 'error'}
          showIcon
          className="part"
          title={
            <>
              {lastCheck.whole ? m.ok : m.broken} <Instant at={lastCheck.at} />
            </>
          }
          description={
            <>
              <p>{lastCheck.verdict}</p>
              {lastCheck.todo !== null && (
                <p>
                  {m.todo}
                  {lastCheck.todo}
                </p>
              )}
              {lastCheck.brokenSince !== null && (
                <p className="second">
                  {m.since} <Instant at={lastCheck.brokenSince} />
                </p>
              )}
            </>
          }
        />
      )}
      {error !== null && <ProblemAlert error={error} sending />}
      <p className="second">{m.lead}</p>
      {asked === null ? (
        <Button loading={isBusy} onClick={() => void ask()}>
          {m.ask}
        </Button>
      ) : (
        <p role="status">
          {m.asked(asked.byShownAs ?? '', asked.running)} <Instant at={asked.at} />
        </p>
      )}
    </section>
  );
}
