import { Alert, App, Button, Checkbox, Dropdown, Form, Input, Modal, Radio } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type AnswerOf, call } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { postOf, useSession } from '../../session/use-session.ts';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { KEPT, keptIn } from './asked.ts';

type View = AnswerOf<'GET /api/v1/inbox/views'>['views'][number];
type Kept = Readonly<Record<string, string>>;

const LONGEST_NAME = 20;

function addressOf({ viewId, query }: View): URLSearchParams {
  return new URLSearchParams({ ...(query as Kept), view: viewId });
}

/** The views that somebody has, which of them is shown, and his default when the inbox is opened without anything asked. */
export function useViews() {
  const [search, setSearch] = useSearchParams();
  const { data } = useApi('GET /api/v1/inbox/views', {});
  const views = data?.views ?? [];
  const opened = useRef(search.toString() === '');
  useEffect(() => {
    if (!opened.current || data === undefined) return;
    opened.current = false;
    const first = data.views.find(({ isDefault }) => isDefault);
    if (first !== undefined) setSearch(addressOf(first), { replace: true });
  }, [data, setSearch]);
  // Whatever is changed in the address makes another question of it.
  const chosen = views.find(
    ({ viewId, query }) => viewId === search.get('view') && isSame(query as Kept, keptIn(search)),
  );
  return {
    views,
    mayShare: data?.mayShare ?? [],
    chosen: chosen ?? null,
    open: (view: View) => setSearch(addressOf(view)),
  };
}

const isSame = (one: Kept, other: Kept): boolean => KEPT.every((name) => (one[name] ?? '') === (other[name] ?? ''));

/** Choosing a view, keeping what is asked now as one, and what may be done with the one that is shown. */
export function ViewMenu({ views, mayShare, chosen, open }: ReturnType<typeof useViews>) {
  const [search, setSearch] = useSearchParams();
  const queries = useQueryClient();
  const { modal, message } = App.useApp();
  const [isSaving, setIsSaving] = useState(false);
  const current = views.find(({ viewId }) => viewId === search.get('view')) ?? null;
  const tried = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
      await queries.invalidateQueries({ queryKey: ['GET /api/v1/inbox/views'] });
    } catch (error) {
      modal.error({ content: <ProblemAlert error={error} />, icon: null });
    }
  };
  const choose = (viewId: string | null) => tried(() => call('POST /api/v1/inbox/default-view', { body: { viewId } }));
  const remove = ({ viewId, name }: View): void => {
    modal.confirm({
      title: t.inbox.views.removeSure(name),
      okText: t.inbox.views.remove,
      cancelText: t.acts.cancel,
      onOk: () => tried(() => call('DELETE /api/v1/inbox/views/{viewId}', { params: { viewId } })),
    });
  };
  const replace = ({ viewId, name }: View) =>
    tried(async () => {
      const { body } = await call('POST /api/v1/inbox/views/{viewId}', {
        params: { viewId },
        body: { name, query: keptIn(search) },
      });
      void message.success(t.inbox.views.saved(body.name));
    });
  const itemOf = (view: View) => ({
    key: view.viewId,
    label: view.isDefault ? `${view.name}（${t.inbox.views.isDefault}）` : view.name,
    onClick: () => open(view),
  });
  const own = views.filter(({ unit }) => unit === null);
  const units = [...new Set(views.flatMap(({ unitName }) => (unitName === null ? [] : [unitName])))];
  const groups = [
    ...(own.length === 0
      ? []
      : [{ key: 'own', type: 'group' as const, label: t.inbox.views.own, children: own.map(itemOf) }]),
    ...units.map((unit) => ({
      ...{ key: unit, type: 'group' as const, label: t.inbox.views.ofUnit(unit) },
      children: views.filter(({ unitName }) => unitName === unit).map(itemOf),
    })),
    ...(views.length === 0 ? [{ key: 'none', label: t.inbox.views.none, disabled: true }] : []),
  ];
  const acts =
    current === null
      ? []
      : [
          { type: 'divider' as const },
          current.isDefault
            ? { key: 'unset', label: t.inbox.views.unsetDefault, onClick: () => void choose(null) }
            : { key: 'set', label: t.inbox.views.setDefault, onClick: () => void choose(current.viewId) },
          ...(current.mayChange
            ? [
                {
                  key: 'replace',
                  label: t.inbox.views.replace,
                  disabled: chosen !== null,
                  onClick: () => void replace(current),
                },
                { key: 'remove', label: t.inbox.views.remove, onClick: () => remove(current) },
              ]
            : []),
        ];
  return (
    <>
      <Dropdown menu={{ items: [...groups, ...acts] }} trigger={['click']}>
        <Button>{chosen === null ? t.inbox.views.title : t.inbox.views.chosen(chosen.name)} ▾</Button>
      </Dropdown>
      <Button type="link" size="small" onClick={() => setIsSaving(true)}>
        {t.inbox.views.save}
      </Button>
      {isSaving && (
        <SaveDialogue
          mayShare={mayShare}
          query={keptIn(search)}
          onClose={() => setIsSaving(false)}
          onSaved={(view) => {
            setIsSaving(false);
            void queries.invalidateQueries({ queryKey: ['GET /api/v1/inbox/views'] });
            const next = new URLSearchParams(search);
            next.set('view', view.viewId);
            setSearch(next, { replace: true });
            void message.success(t.inbox.views.saved(view.name));
          }}
        />
      )}
    </>
  );
}

interface Wished {
  readonly name: string;
  /** Empty or not asked for: one's own. */
  readonly unit?: string;
  readonly isDefault: boolean;
}

function SaveDialogue({
  mayShare,
  query,
  onClose,
  onSaved,
}: {
  readonly mayShare: readonly string[];
  readonly query: Kept;
  readonly onClose: () => void;
  readonly onSaved: (view: View) => void;
}) {
  const [form] = Form.useForm<Wished>();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const me = useSession();
  const unitName = postOf(me)?.unitName ?? '';
  const save = async ({ name, unit, isDefault }: Wished): Promise<void> => {
    setIsBusy(true);
    try {
      const body = { name: name.trim(), query, unit: (unit ?? '') === '' ? null : (unit ?? null) };
      const { body: view } = await call('POST /api/v1/inbox/views', { body });
      if (isDefault) await call('POST /api/v1/inbox/default-view', { body: { viewId: view.viewId } });
      onSaved(view);
    } catch (refused) {
      setError(refused);
      setIsBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t.inbox.views.saveTitle}
      okText={t.inbox.views.save}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {error !== null && <ProblemAlert error={error} sending />}
      {Object.keys(query).length === 0 && <Alert type="info" title={t.inbox.allGroups} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: '', unit: '', isDefault: false }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item
          name="name"
          label={t.inbox.views.name}
          extra={t.inbox.views.nameHint}
          rules={[{ required: true, whitespace: true, message: t.inbox.views.nameMissing }]}
        >
          <Input maxLength={LONGEST_NAME} autoFocus />
        </Form.Item>
        {mayShare.length > 0 && (
          <Form.Item name="unit" label={t.inbox.views.scope}>
            <Radio.Group
              options={[
                { value: '', label: t.inbox.views.scopeOwn },
                ...mayShare.map((unit) => ({ value: unit, label: t.inbox.views.scopeUnit(unitName) })),
              ]}
            />
          </Form.Item>
        )}
        <Form.Item name="isDefault" valuePropName="checked">
          <Checkbox>{t.inbox.views.asDefault}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
