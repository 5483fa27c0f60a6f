import { Alert, Button } from 'antd';
import { t } from '../../messages/index.ts';

const m = t.supervision.lanes;

/** That the list has changed meanwhile, and the way to take it over. */
export function Pending({ count, onTakeOver }: { readonly count: number; readonly onTakeOver: () => void }) {
  if (count === 0) return null;
  return (
    <Alert
      className="told"
      type="info"
      role="status"
      showIcon
      title={m.pending(count)}
      action={
        <Button size="small" onClick={onTakeOver}>
          {m.takeOver}（r）
        </Button>
      }
    />
  );
}
