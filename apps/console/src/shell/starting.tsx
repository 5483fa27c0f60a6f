import { Spin } from 'antd';
import { t } from '../messages/index.ts';

/** Before it is known who asks. */
export function Starting() {
  return (
    <div className="starting" role="status" aria-label={t.load.loading}>
      <Spin size="large" />
    </div>
  );
}
