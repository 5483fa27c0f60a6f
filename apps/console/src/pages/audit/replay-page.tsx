import { Button, Empty, Slider, Space } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { useKeyBindings } from '../../keyboard/keys-provider.tsx';
import { t } from '../../messages/index.ts';
import { Loaded, PageHead } from '../../shared/index.ts';
import { AuditTabs } from './audit-tabs.tsx';
import { REPLAYED, type ReplayedPlace, type StepsKey } from './replay-routes.ts';
import { pageOfStep, stepAsked, STEPS_AT_A_TIME, stepTo } from './replay-step.ts';
import { BundlePart } from './bundle-part.tsx';
import { StepPart } from './replay-step-part.tsx';
import { ProofPart } from './proof-part.tsx';
import { SeenByPart } from './seen-by-part.tsx';
import { SuppositionPart } from './supposition-part.tsx';
import { isSupposedOf } from './supposition-routes.ts';
import '../matter/matter.css';
import '../rules/rules.css';

const m = t.replay;

/** One matter gone through step by step; the step stands in the address. */
export function Page() {
  const { place = '', id = '' } = useParams();
  if (!(place in REPLAYED)) return <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} />;
  return <Replay key={id} place={place as ReplayedPlace} id={id} />;
}

function Replay({ place, id }: { readonly place: ReplayedPlace; readonly id: string }) {
  const [search, setSearch] = useSearchParams();
  const asked = stepAsked(search.get('step'));
  const query = useApi(REPLAYED[place].steps as StepsKey, {
    params: { id },
    query: { afterVersion: pageOfStep(asked), limit: STEPS_AT_A_TIME },
  });
  const total = query.data?.total ?? asked;
  const go = (step: number): void => setSearch({ step: String(step) }, { replace: true });
  const by = (steps: number) => (): void => go(stepTo(asked, steps, total));
  useKeyBindings(m.title, [
    { keys: 'ArrowRight', label: m.forward, run: by(1) },
    { keys: 'ArrowLeft', label: m.back, run: by(-1) },
    { keys: 'Home', label: m.first, run: by(-total) },
    { keys: 'End', label: m.last, run: by(total) },
  ]);
  const number = query.data?.number ?? null;
  return (
    <>
      <PageHead title={number === null ? m.title : m.of(number)}>
        <Link to={`/${place}/${id}?tab=timeline`}>{m.toMatter}</Link>
      </PageHead>
      <AuditTabs current="find" />
      <p className="second">{m.lead}</p>
      <Loaded query={query} rows={8}>
        {({ steps }) => {
          const step = steps.find(({ version }) => version === stepTo(asked, 0, total));
          if (step === undefined) return <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} />;
          return (
            <>
              <div className="replay-bar">
                <Space wrap>
                  <Button onClick={by(-total)} disabled={asked <= 1}>
                    {m.first}
                  </Button>
                  <Button onClick={by(-1)} disabled={asked <= 1}>
                    {m.back}
                  </Button>
                  <strong role="status">{m.step(step.version, total)}</strong>
                  <Button type="primary" onClick={by(1)} disabled={asked >= total}>
                    {m.forward}
                  </Button>
                  <Button onClick={by(total)} disabled={asked >= total}>
                    {m.last}
                  </Button>
                </Space>
                <Slider
                  min={1}
                  max={Math.max(total, 2)}
                  value={step.version}
                  onChange={go}
                  ariaLabelForHandle={m.slider}
                />
              </div>
              <StepPart step={step} />
              <SeenByPart key={step.occurredAt} place={place} id={id} at={step.occurredAt} />
              {isSupposedOf(place) && <SuppositionPart place={place} id={id} />}
              <ProofPart place={place} id={id} />
              <BundlePart place={place} id={id} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
