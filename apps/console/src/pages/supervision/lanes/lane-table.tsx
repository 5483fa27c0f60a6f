import { Button } from 'antd';
import { useMemo } from 'react';
import { t } from '../../../messages/index.ts';
import {
  type Card,
  columnsOf,
  type Decision,
  isUndecided,
  keyOfCard,
  lanesOf,
  type RungName,
  rungWord,
} from '../model.ts';
import { LaneCard } from './lane-card.tsx';

const m = t.supervision.lanes;

interface LaneTableProps {
  readonly cards: readonly Card[];
  readonly gone: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (keys: readonly string[], isSelected: boolean) => void;
  readonly onDecide: (card: Card, decision: Decision) => void;
}

/** Units down, heights across. */
export function LaneTable(props: LaneTableProps) {
  const { cards } = props;
  const lanes = useMemo(() => lanesOf(cards), [cards]);
  const columns = columnsOf(lanes);
  return (
    <div className="lanes">
      <table>
        <thead>
          <tr>
            <th scope="col">{m.unit}</th>
            {columns.map((rung) => (
              <th key={rung} scope="col">
                {rungWord(rung)}（{cards.filter((card) => card.rung === rung).length}）
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map(({ unit, unitName, cells }) => (
            <tr key={unit}>
              <th scope="row">{unitName}</th>
              {columns.map((rung) => (
                <td key={rung}>
                  <Cell {...props} own={cells[rung]} rung={rung} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({
  own,
  rung,
  gone,
  selected,
  onSelect,
  onDecide,
}: LaneTableProps & { readonly own: readonly Card[]; readonly rung: RungName }) {
  const open = own.filter((card) => isUndecided(card) && card.may.length > 0).map(keyOfCard);
  const cleared = own.filter((card) => card.cleared && card.may.includes('LiftRung')).map(keyOfCard);
  return (
    <>
      {cleared.length > 1 && rung !== 'E1' && (
        <Button size="small" type="link" className="lane-all" onClick={() => onSelect(cleared, true)}>
          {m.selectCleared(cleared.length)}
        </Button>
      )}
      {open.length > 1 && (
        <Button size="small" type="link" className="lane-all" onClick={() => onSelect(open, true)}>
          {m.selectAll(open.length)}
        </Button>
      )}
      <div className="lane-cell">
        {own.map((card) => (
          <LaneCard
            key={keyOfCard(card)}
            card={card}
            isGone={gone.has(keyOfCard(card))}
            canSelect={rung !== 'E1' && card.may.length > 0}
            isSelected={selected.has(keyOfCard(card))}
            onSelect={(isSelected) => onSelect([keyOfCard(card)], isSelected)}
            onDecide={(decision) => onDecide(card, decision)}
          />
        ))}
      </div>
    </>
  );
}
