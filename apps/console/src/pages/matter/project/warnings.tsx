import { Mark } from '../../../shared/index.ts';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { Part, Rows } from '../parts.tsx';
import { dayOf } from '../said.tsx';

const m = t.matterPage.project;

/** A warning with the signals that made its score; the document leaves it open. */
interface Warning {
  readonly id: string;
  readonly unit: string;
  readonly unitName: string | null;
  readonly score: number;
  readonly terms: readonly {
    readonly signalId: string;
    readonly kind: string;
    readonly weight: number;
    readonly on: string;
  }[];
  readonly status: string;
  readonly raisedOn: string;
  readonly result: string | null;
}

export function Warnings({
  data,
}: {
  readonly data: { readonly warnings: readonly unknown[]; readonly falseAlarms: number };
}) {
  const warnings = data.warnings as readonly Warning[];
  return (
    <Part title={m.warnings}>
      <Rows<Warning>
        rows={warnings}
        rowKey={({ id }) => id}
        empty={m.noWarnings}
        columns={[
          { title: m.found, render: (_, { raisedOn }) => dayOf(raisedOn) },
          { title: t.matterPage.overview.unit, render: (_, { unit, unitName }) => unitName ?? unit },
          {
            title: m.warnings,
            render: (_, { score, terms }) => (
              <>
                <strong>{m.score(score)}</strong>{' '}
                {terms.map(({ signalId, kind, weight }) => (
                  <Mark key={signalId}>
                    {word(t.words.signal, kind)} {weight}
                  </Mark>
                ))}
              </>
            ),
          },
          {
            title: t.matterPage.clocks.state,
            render: (_, { status, result }) =>
              result === null ? word(t.words.warning, status) : word(t.words.warningResult, result),
          },
        ]}
      />
      {data.falseAlarms > 0 && <p className="second">{m.falseAlarms(data.falseAlarms)}</p>}
    </Part>
  );
}
