import { Alert } from 'antd';
import { useApi } from '../api/use-api.ts';
import { t } from '../messages/index.ts';
import type { ActKind } from './places.ts';

/** Acts that choose who handles a complaint. */
const CHOOSING: readonly string[] = [
  'DecideFirstContact',
  'HandOn',
  'ReturnHandOff',
  'DesignateOwner',
  'CorrectDesignation',
];

export const choosesUnit = (kind: ActKind, command: string): boolean =>
  kind === 'complaint' && CHOOSING.includes(command);

/** Whose trade it is by the names of project and employer, with why: whoever decides looks at it and answers for his choice. */
export function RoutingAdvice({ id }: { readonly id: string }) {
  const { data } = useApi('GET /api/v1/complaints/{id}', { params: { id } });
  const found = data?.routing ?? [];
  if (found.length === 0) return null;
  return (
    <Alert
      type="info"
      title={t.acts.routing.title}
      description={found.map(({ id: row, title, word, units, destination, note, source }) => (
        <p key={row}>
          <strong>{destination ?? units.map(({ name }) => name).join('、')}</strong>
          {t.acts.routing.because(title, word)} {note}
          <small>{source}</small>
        </p>
      ))}
    />
  );
}
