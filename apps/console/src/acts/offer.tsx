import { DownOutlined } from '@ant-design/icons';
import { Button, Collapse, Dropdown, Empty, type MenuProps, Select } from 'antd';
import { Link } from 'react-router';
import { t } from '../messages/index.ts';
import { doneElsewhere } from './model/elsewhere.ts';
import { type ActionGroup, grouped, keyOf, type Offered, openWork, type OpenWork, refused } from './model/groups.ts';
import './offer.css';

type WordsFor = (action: Offered) => string | null;

interface OfferProps {
  readonly actions: readonly Offered[];
  readonly wordsFor: WordsFor;
  /** `work`: the piece of work that it is opened for. */
  readonly onOpen: (action: Offered, work?: string) => void;
}

/** What is owed here first, each with what does it; all else by what it is about, and found by typing a few words of it. */
export function Offer({ actions, wordsFor, onOpen }: OfferProps) {
  const work = openWork(actions);
  const groups = grouped(actions);
  const closed = refused(actions);
  if (actions.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.acts.none} />;
  return (
    <>
      {work.length > 0 && (
        <div role="group" aria-label={t.acts.now} className="act-now">
          <h3>{t.acts.now}</h3>
          <ul>
            {work.map((one) => (
              <Work key={one.taskId} {...one} wordsFor={wordsFor} onOpen={onOpen} />
            ))}
          </ul>
        </div>
      )}
      {work.length === 0 && groups.length === 0 && <p>{t.acts.none}</p>}
      <div className="act-rest">
        <Find actions={actions} wordsFor={wordsFor} onOpen={onOpen} />
        {groups.map((group) => (
          <Group key={group.name} {...group} wordsFor={wordsFor} onOpen={onOpen} />
        ))}
      </div>
      {closed.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'closed',
              label: t.acts.disabled(closed.length),
              children: (
                <dl className="act-refused">
                  {closed.map((action) => (
                    <div key={`${action.command} ${action.refusal} ${action.label ?? ''}`}>
                      <dt>
                        {action.title}
                        {action.label !== undefined && ` · ${action.label}`}
                        {action.count > 1 && `（${t.acts.several(action.count)}）`}
                      </dt>
                      <dd>{action.refusalText ?? action.refusal}</dd>
                    </div>
                  ))}
                </dl>
              ),
            },
          ]}
        />
      )}
    </>
  );
}

/** What does the work by making it needless is no first choice. */
const ENDS = /^Discard/;

function Work({ taskId, acts, hands, wordsFor, onOpen }: OpenWork & Omit<OfferProps, 'actions'>) {
  const what = wordsFor({ command: 'ClaimTask', title: '', refusal: null, on: taskId });
  const elsewhere = doneElsewhere(taskId);
  const isAmbiguous = (action: Offered): boolean => acts.filter(({ title }) => title === action.title).length > 1;
  return (
    <li>
      <span className="act-what">{what}</span>
      {acts.map((action, index) => (
        <Button
          key={keyOf(action)}
          type={index === 0 && !ENDS.test(action.command) ? 'primary' : 'default'}
          onClick={() => onOpen(action, taskId)}
        >
          {action.command === 'ActOnStep' || isAmbiguous(action) ? (wordsFor(action) ?? action.title) : action.title}
        </Button>
      ))}
      {elsewhere !== null && <Link to={elsewhere.to}>{t.acts.elsewhere[elsewhere.words]}</Link>}
      {hands.map((action) => (
        <Button key={keyOf(action)} type="text" onClick={() => onOpen(action)}>
          {action.title}
        </Button>
      ))}
    </li>
  );
}

/** One as a button, several as a menu. */
function Group({ name, actions, wordsFor, onOpen }: ActionGroup & Omit<OfferProps, 'actions'>) {
  const only = actions.length === 1 ? actions[0] : undefined;
  if (only !== undefined) {
    const words = wordsFor(only);
    return (
      <Button onClick={() => onOpen(only)}>
        {only.title}
        {words !== null && <span className="act-on">{words}</span>}
      </Button>
    );
  }
  return (
    <Dropdown menu={{ items: itemsOf(actions, wordsFor, onOpen), className: 'act-menu' }} trigger={['click']}>
      <Button>
        {t.acts.group(t.acts.groups[name], actions.length)} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}

/** What is alike but for what it is about stands under one heading. */
function itemsOf(actions: readonly Offered[], wordsFor: WordsFor, onOpen: OfferProps['onOpen']): MenuProps['items'] {
  const titles = [...new Set(actions.map(({ title }) => title))];
  return titles.map((title) => {
    const alike = actions.filter((action) => action.title === title);
    const itemOf = (action: Offered, label: string) => ({
      ...{ key: keyOf(action), label },
      onClick: () => onOpen(action),
    });
    const [only, ...others] = alike;
    return only !== undefined && others.length === 0
      ? itemOf(only, withWords(only, wordsFor))
      : {
          ...{ key: title, type: 'group' as const, label: title },
          children: alike.map((action) => itemOf(action, wordsFor(action) ?? title)),
        };
  });
}

function withWords(action: Offered, wordsFor: WordsFor): string {
  const words = wordsFor(action);
  return words === null ? action.title : `${action.title} · ${words}`;
}

interface Found {
  readonly value: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly why: string | null;
}

/** All there is to do, what may not be done now with the reason. */
function Find({ actions, wordsFor, onOpen }: OfferProps) {
  const open = actions.filter(({ refusal }) => refusal === null);
  const options: readonly Found[] = [
    ...open.map((one) => ({ value: keyOf(one), label: withWords(one, wordsFor), disabled: false, why: null })),
    ...refused(actions).map((one) => ({
      ...{ value: `${keyOf(one)} ${one.refusal ?? ''}`, disabled: true, why: one.refusalText ?? one.refusal },
      label: one.label === undefined ? one.title : `${one.title} · ${one.label}`,
    })),
  ];
  return (
    <Select<string, Found>
      className="act-find"
      aria-label={t.acts.find}
      placeholder={t.acts.find}
      value={null}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={420}
      notFoundContent={t.acts.noneFound}
      options={[...options]}
      optionRender={({ data }) => (
        <span className="act-option">
          {data.label}
          {data.why !== null && <small>{data.why}</small>}
        </span>
      )}
      onChange={(value) => {
        const chosen = open.find((one) => keyOf(one) === value);
        if (chosen !== undefined) onOpen(chosen);
      }}
    />
  );
}
