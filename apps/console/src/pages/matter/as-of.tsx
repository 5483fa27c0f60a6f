import { HistoryOutlined } from '@ant-design/icons';
import { Alert, Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useSearchParams } from 'react-router';
import { t } from '../../messages/index.ts';
import { instantText } from '../../shared/index.ts';

const m = t.matterPage.head;

/** The moment that is looked at; in the address, so that it can be sent on. Null: now. */
export function useAsOf(): readonly [asOf: string | null, set: (asOf: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const set = (asOf: string | null): void => {
    const next = new URLSearchParams(search);
    if (asOf === null) next.delete('asOf');
    else next.set('asOf', asOf);
    setSearch(next, { replace: true });
  };
  const asked = search.get('asOf');
  return [asked !== null && !Number.isNaN(Date.parse(asked)) ? asked : null, set];
}

/** Chooses a moment in the past to see the matter as it stood then. @param now business time of the newest answer */
export function AsOfPicker({ now }: { readonly now: string | undefined }) {
  const [asOf, set] = useAsOf();
  return (
    <DatePicker
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      placeholder={m.asOfPick}
      aria-label={m.asOfPick}
      suffixIcon={<HistoryOutlined />}
      value={asOf === null ? null : dayjs(asOf)}
      maxDate={now === undefined ? undefined : dayjs(now)}
      onChange={(moment) => set(moment === null ? null : moment.toISOString())}
    />
  );
}

/** Says as long as it is so that what is shown is the past. */
export function AsOfNotice() {
  const [asOf, set] = useAsOf();
  if (asOf === null) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="part"
      title={m.asOf(instantText(asOf))}
      action={<Button onClick={() => set(null)}>{m.backToNow}</Button>}
    />
  );
}
