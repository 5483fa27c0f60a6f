import { Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Loaded } from '../../shared/index.ts';
import { pressing } from './clock-facts.ts';
import { askOf, type Clock, CLOCKS, type Matter } from './routes-of.ts';
import { DueOfClock, WhyDrawer } from './why-drawer.tsx';

const m = t.matterPage.head;
const FIRST = 4;

/** Every clock that presses, with its count-down and the reasons for its day; the most urgent first. */
export function ClockStrip({ matter }: { readonly matter: Matter & { readonly kind: keyof typeof CLOCKS } }) {
  const query = useApi(CLOCKS[matter.kind] as (typeof CLOCKS)['complaint'], askOf(matter));
  const [why, setWhy] = useState<Clock | null>(null);
  const [isWhole, setWhole] = useState(false);
  return (
    <Loaded query={query} rows={1}>
      {({ clocks }) => {
        const all = pressing(clocks);
        if (all.length === 0) return <p className="second clock-strip-none">{m.noneRunning}</p>;
        return (
          <>
            <ul className="clock-strip" aria-label={m.running}>
              {all.slice(0, isWhole ? all.length : FIRST).map((clock) => (
                <li key={clock.clockId}>
                  <span className="clock-title">{clock.title}</span>
                  <span className="second">{clock.unitName ?? clock.unit}</span>
                  <DueOfClock clock={clock} />
                  <Button type="link" size="small" aria-label={m.whyOf(clock.title)} onClick={() => setWhy(clock)}>
                    {m.why}
                  </Button>
                </li>
              ))}
            </ul>
            {all.length > FIRST && !isWhole && (
              <Button type="link" size="small" onClick={() => setWhole(true)}>
                {m.more(all.length - FIRST)}
              </Button>
            )}
            <WhyDrawer clock={why} onClose={() => setWhy(null)} />
          </>
        );
      }}
    </Loaded>
  );
}
