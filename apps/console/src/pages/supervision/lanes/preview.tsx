import { Alert } from 'antd';
import { t } from '../../../messages/index.ts';
import { type Chosen, keyOfCard, nameOfCard } from '../model.ts';

const m = t.supervision.bulk;

/** What will be done, and what not and why. */
export function PreviewOf({ chosen: { taken, leftOut } }: { readonly chosen: Chosen }) {
  return (
    <>
      {taken.length === 0 ? (
        <Alert type="warning" showIcon title={m.nothingTaken} />
      ) : (
        <>
          <h3>{m.taken(taken.length)}</h3>
          <ul className="bulk-list">
            {taken.map((card) => (
              <li key={keyOfCard(card)}>
                {nameOfCard(card)}
                {card.unitName !== null && ` · ${card.unitName}`}
                {card.project !== null && ` · ${card.project}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {leftOut.length > 0 && (
        <>
          <h3>{m.leftOut(leftOut.length)}</h3>
          <ul className="bulk-list">
            {leftOut.map(({ card, why }) => (
              <li key={keyOfCard(card)}>
                {nameOfCard(card)}
                {card.unitName !== null && ` · ${card.unitName}`}：{why}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
