import { useApi } from '../../../api/use-api.ts';
import { t } from '../../../messages/index.ts';
import { Download, Loaded } from '../../../shared/index.ts';
import type { Order } from '../money/open-parts.ts';
import type { Case } from '../overview/case.tsx';
import { Part } from '../parts.tsx';
import { askOf, type Matter } from '../routes-of.ts';
import { dayOf, Facts } from '../said.tsx';
import { PaperTable } from './paper-table.tsx';

const m = t.matterPage.papers;

/** A push to another unit, which the document of the API leaves open. */
interface Push {
  readonly id: string;
  readonly unit: string;
  readonly unitName: string | null;
}

export function CasePapers({ matter, data }: { readonly matter: Matter; readonly data: Case }) {
  const { params } = askOf(matter);
  const papers = useApi('GET /api/v1/cases/{id}/papers', { params });
  return (
    <>
      <Volumes matter={matter} data={data} />
      <Forms matter={matter} data={data} />
      <Orders matter={matter} />
      <PaperTable query={papers} kind="case" id={matter.id} />
    </>
  );
}

/** 卷宗: the two volumes, and where the file stands once it was filed. */
function Volumes({ matter, data }: { readonly matter: Matter; readonly data: Case }) {
  const { params, query: asked } = askOf(matter);
  const volume = (which: 'main' | 'sub') => (
    <Download
      route="GET /api/v1/cases/{id}/dossier"
      asked={{ params, query: { ...asked, volume: which } }}
      name={`${data.number ?? matter.id}.pdf`}
    >
      {m[which]}
    </Download>
  );
  const { filing } = data;
  return (
    <Part title={m.dossier}>
      <p>
        {volume('main')} {volume('sub')}
      </p>
      {filing === null ? (
        data.archived && <p className="second">{m.notFiled}</p>
      ) : (
        <Facts
          title={m.filed}
          facts={[
            { label: m.filedOn, value: dayOf(filing.filedOn) },
            { label: m.place, value: filing.place },
            { label: m.box, value: filing.box },
            { label: m.retention, value: filing.retention },
          ]}
        />
      )}
    </Part>
  );
}

function Forms({ matter, data }: { readonly matter: Matter; readonly data: Case }) {
  const { params, query: asked } = askOf(matter);
  const pushes = data.pushes as readonly Push[];
  if (pushes.length === 0 && data.steps.length === 0) return null;
  return (
    <Part title={m.forms}>
      <p className="second">{m.unstampedNote}</p>
      <ul className="downloads">
        {pushes.map(({ id, unit, unitName }) => (
          <li key={id}>
            <Download
              route="GET /api/v1/cases/{id}/pushes/{pushId}/form"
              asked={{ params: { ...params, pushId: id }, query: asked }}
              name={`${id}.docx`}
            >
              {m.pushForm(unitName ?? unit)}
            </Download>
            <Download
              route="GET /api/v1/cases/{id}/pushes/{pushId}/form"
              asked={{ params: { ...params, pushId: id }, query: { ...asked, format: 'xlsx' } }}
              name={`${id}.xlsx`}
            >
              {m.xlsx}
            </Download>
          </li>
        ))}
        {data.steps.map(({ stepKey, title }) => (
          <li key={stepKey}>
            <Download
              route="GET /api/v1/cases/{id}/steps/{stepKey}/form"
              asked={{ params: { ...params, stepKey }, query: asked }}
              name={`${stepKey}.docx`}
            >
              {m.stepForm(title)}
            </Download>
            <Download
              route="GET /api/v1/cases/{id}/steps/{stepKey}/form"
              asked={{ params: { ...params, stepKey }, query: { ...asked, format: 'xlsx' } }}
              name={`${stepKey}.xlsx`}
            >
              {m.xlsx}
            </Download>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Orders to pay, and the 催告书 of each before its execution is asked for. */
function Orders({ matter }: { readonly matter: Matter }) {
  const { params, query: asked } = askOf(matter);
  const query = useApi('GET /api/v1/cases/{id}/money', askOf(matter));
  return (
    <Loaded query={query} rows={1}>
      {(money) => {
        const orders = money.orders as readonly Order[];
        if (orders.length === 0) return null;
        return (
          <Part title={m.letters}>
            <ul className="downloads">
              {orders.map(({ id, number }) => (
                <li key={id}>
                  <Download
                    route="GET /api/v1/cases/{id}/orders/{orderId}/letter"
                    asked={{ params: { ...params, orderId: id }, query: asked }}
                    name={`${number}.docx`}
                  >
                    {m.order(number)}
                  </Download>
                  <Download
                    route="GET /api/v1/cases/{id}/orders/{orderId}/urging-letter"
                    asked={{ params: { ...params, orderId: id }, query: asked }}
                    name={`${number}.docx`}
                  >
                    {m.urging(number)}
                  </Download>
                </li>
              ))}
            </ul>
          </Part>
        );
      }}
    </Loaded>
  );
}
