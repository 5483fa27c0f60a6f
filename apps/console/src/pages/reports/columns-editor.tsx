import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Select, Space } from 'antd';
import { useState } from 'react';
import { t } from '../../messages/index.ts';
import { type Catalogue, moved, placed, type Template } from './model.ts';

const m = t.reports.editor;
type Columns = Template['columns'];

/** Columns in their order, each with what it counts: dragged, or moved by its buttons. */
export function ColumnsEditor({
  catalogue,
  value,
  onChange,
}: {
  readonly catalogue: Catalogue;
  readonly value: Columns;
  readonly onChange: (columns: Columns) => void;
}) {
  const [dragged, setDragged] = useState<number | null>(null);
  const left = catalogue.figures.filter(({ id }) => !(value as readonly string[]).includes(id));
  return (
    <>
      <p className="second">{m.columnsHint}</p>
      <ol className="chosen-columns" aria-label={m.columns}>
        {value.map((id, index) => {
          const { title = id, counts = '' } = catalogue.figures.find((one) => one.id === id) ?? {};
          return (
            <li
              key={id}
              draggable
              onDragStart={() => setDragged(index)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => {
                if (dragged !== null) onChange(placed(value, dragged, index));
                setDragged(null);
              }}
            >
              <span className="what">
                {title}
                <span className="second"> {counts}</span>
              </span>
              <Space size={0}>
                <Button
                  size="small"
                  type="text"
                  aria-label={m.up(title)}
                  disabled={index === 0}
                  icon={<ArrowUpOutlined />}
                  onClick={() => onChange(moved(value, index, -1))}
                />
                <Button
                  size="small"
                  type="text"
                  aria-label={m.down(title)}
                  disabled={index === value.length - 1}
                  icon={<ArrowDownOutlined />}
                  onClick={() => onChange(moved(value, index, 1))}
                />
                <Button
                  size="small"
                  type="text"
                  aria-label={m.remove(title)}
                  icon={<DeleteOutlined />}
                  onClick={() => onChange(value.filter((one) => one !== id))}
                />
              </Space>
            </li>
          );
        })}
      </ol>
      <Select
        aria-label={m.add}
        placeholder={m.add}
        value={null}
        style={{ width: '100%' }}
        disabled={value.length >= catalogue.mostColumns}
        showSearch={{ optionFilterProp: 'label' }}
        options={left.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(id: string | null) => id !== null && onChange([...value, id as Columns[number]])}
      />
    </>
  );
}
