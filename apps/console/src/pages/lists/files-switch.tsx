import { Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { t } from '../../messages/index.ts';

const m = t.matterPage;

/** Complaints and cases are two lists of one page in the navigation. */
export function FilesSwitch({ current }: { readonly current: 'complaints' | 'cases' }) {
  const navigate = useNavigate();
  return (
    <Segmented
      className="list-switch"
      aria-label={m.nav.files}
      value={current}
      options={[
        { value: 'cases' as const, label: m.lists.cases },
        { value: 'complaints' as const, label: m.lists.complaints },
      ]}
      onChange={(to) => void navigate(`/${to}`)}
    />
  );
}
