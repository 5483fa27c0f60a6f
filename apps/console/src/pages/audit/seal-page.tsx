import { Alert, Typography } from 'antd';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Instant, Loaded, PageHead } from '../../shared/index.ts';
import { CheckPart } from './check-part.tsx';
import { AuditTabs } from './audit-tabs.tsx';
import '../rules/rules.css';

const m = t.proof;
type Anchors = keyof typeof m.anchors;

/** How far the log is sealed, and whether the seals kept outside say the same. */
export function Page() {
  const query = useApi('GET /api/v1/audit/seal', {}, { every: 15_000 });
  return (
    <>
      <PageHead title={m.title} />
      <AuditTabs current="seal" />
      <p className="second">{m.lead}</p>
      <Loaded query={query} rows={6}>
        {({ sealed, anchors, unsealed, unsealedReads, lastCheck, asked }) => {
          const standing = anchors.standing as Anchors;
          return (
            <>
              <CheckPart lastCheck={lastCheck} asked={asked} />
              <section className="sheet">
                <h2>{m.last}</h2>
                {sealed === null && <Alert type="warning" showIcon className="part" title={m.none} />}
                {standing === 'differ' && <Alert type="error" showIcon className="part" title={m.anchors.differ} />}
                <dl className="replay-facts">
                  {sealed !== null && (
                    <>
                      <Fact label={m.facts.blockNo}>{m.block(sealed.blockNo)}</Fact>
                      <Fact label={m.facts.at}>
                        <Instant at={sealed.sealedAt} />
                      </Fact>
                      <Fact label={m.facts.covers}>{m.steps(sealed.firstPosition, sealed.lastPosition)}</Fact>
                      <Fact label={m.facts.streams}>{m.many(sealed.streams)}</Fact>
                      {sealed.reads !== null && <Fact label={m.facts.reads}>{m.looks(sealed.reads)}</Fact>}
                      <Fact label={m.facts.root}>
                        <Typography.Text code copyable>
                          {sealed.root}
                        </Typography.Text>
                      </Fact>
                      <Fact label={m.facts.key}>
                        <Typography.Text code>{sealed.keyId}</Typography.Text>
                      </Fact>
                    </>
                  )}
                  <Fact label={m.facts.anchors}>
                    {m.kept(anchors.blocks)}，{m.anchors[standing]}
                  </Fact>
                  <Fact label={m.facts.unsealed}>{m.rest(unsealed, unsealedReads)}</Fact>
                </dl>
                <p className="second">{m.whole}</p>
              </section>
            </>
          );
        }}
      </Loaded>
    </>
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
