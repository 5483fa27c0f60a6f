import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { type AnswerOf, call } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { Download, Instant, Loaded, ProblemAlert } from '../../shared/index.ts';
import { REPLAYED, type ReplayedPlace } from './replay-routes.ts';
import { BUNDLE_ASKERS } from './roles.ts';

const m = t.proof.bundle;
type Bundles = AnswerOf<'GET /api/v1/audit/bundles'>;
type Bundle = Bundles['items'][number];
type Offer = NonNullable<Bundles['offer']>;
type Status = keyof typeof m.status;

const EVERY_MS = 5_000;

interface Asked {
  readonly place: ReplayedPlace;
  readonly id: string;
}

/** The export bundle of a matter: asked for with a reason, made by the worker, fetched here, checked elsewhere. */
export function BundlePart({ place, id }: Asked) {
  const { roles } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!BUNDLE_ASKERS.some((role) => roles.includes(role))) return null;
  return (
    <section className="sheet" aria-label={m.title}>
      <h2>{m.title}</h2>
      <p className="second">{m.lead}</p>
      {isOpen ? (
        <Bundles matter={`${REPLAYED[place].kind}-${id}`} />
      ) : (
        <Button onClick={() => setOpen(true)}>{m.open}</Button>
      )}
    </section>
  );
}

function Bundles({ matter }: { readonly matter: string }) {
  const [isWaiting, setWaiting] = useState(false);
  const query = useApi('GET /api/v1/audit/bundles', { query: { matter } }, isWaiting ? { every: EVERY_MS } : {});
  const waits = query.data?.items.some(({ status }) => status === 'asked') ?? false;
  if (waits !== isWaiting) setWaiting(waits);
  return (
    <Loaded query={query} rows={3}>
      {({ offer, items, keptDays }) => (
        <>
          {offer !== null && !offer.open && <Alert type="info" showIcon className="part" title={m.withheld} />}
          {offer?.open === true && !waits && <Ask matter={matter} offer={offer} keptDays={keptDays} />}
          {items.map((bundle) => (
            <One key={bundle.id} bundle={bundle} matter={matter} />
          ))}
          <p className="second">{m.check}</p>
        </>
      )}
    </Loaded>
  );
}

function Ask({
  matter,
  offer,
  keptDays,
}: {
  readonly matter: string;
  readonly offer: Offer;
  readonly keptDays: number;
}) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [originals, setOriginals] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const ask = async (): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      await call('POST /api/v1/audit/bundles', { body: { matter, reason, originals } });
      setReason('');
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
      await queries.invalidateQueries();
    }
  };
  return (
    <Form layout="vertical" onFinish={() => void ask()}>
      <Form.Item label={m.reason} htmlFor="bundle-reason">
        <Input.TextArea
          id="bundle-reason"
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Form.Item>
      {offer.originals && offer.files > 0 && (
        <Form.Item>
          <Checkbox checked={originals} onChange={({ target }) => setOriginals(target.checked)}>
            {m.originals(offer.files)}
          </Checkbox>
        </Form.Item>
      )}
      {!offer.originals && <p className="second">{m.noOriginals}</p>}
      {error !== null && <ProblemAlert error={error} sending />}
      <Button htmlType="submit" loading={isBusy} disabled={reason.trim() === ''}>
        {m.ask}
      </Button>{' '}
      <span className="second">{m.kept(keptDays)}</span>
    </Form>
  );
}

function One({ bundle, matter }: { readonly bundle: Bundle; readonly matter: string }) {
  const { status, why, size, sha256, blockNo, keptUntil, fetchedAt, files } = bundle;
  return (
    <div className="part" role={status === 'asked' ? 'status' : undefined}>
      <dl className="replay-facts">
        <Fact label={m.facts.askedAt}>
          <Instant at={bundle.askedAt} />
        </Fact>
        <Fact label={m.facts.status}>{m.status[status as Status]}</Fact>
        {why !== null && <Fact label={why.title}>{why.detail}</Fact>}
        {status === 'made' && size !== null && (
          <>
            <Fact label={m.facts.file}>
              <Download
                route="GET /api/v1/audit/bundles/{id}/file"
                asked={{ params: { id: bundle.id } }}
                name={`${matter}.qingxin.zip`}
              >
                {m.fetch}
              </Download>
              {m.size(size, files)}
            </Fact>
            <Fact label={m.facts.sha256}>
              <code className="hash">{sha256}</code>
            </Fact>
            {blockNo !== null && <Fact label={m.facts.block}>{t.proof.block(blockNo)}</Fact>}
            <Fact label={m.facts.keptUntil}>
              <Instant at={keptUntil} />
            </Fact>
            {fetchedAt !== null && (
              <Fact label={m.facts.fetchedAt}>
                <Instant at={fetchedAt} />
              </Fact>
            )}
          </>
        )}
      </dl>
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
