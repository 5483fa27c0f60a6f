import type { Door } from '@qingxin/application';
import { dutyKindOf, LIABILITY_GROUNDS, stepGraph } from '@qingxin/domain';
import { RULE_ROWS } from '@qingxin/rulebook';
import { problemText } from '../problems/catalogue.ts';

type Titles = (name: string) => string | undefined;

/** What a norm names, in the words of the product; null for what it does not have. */
export function keeperNames({ catalogue }: Pick<Door, 'catalogue'>): (name: string) => string | null {
  const kinds: Readonly<Record<string, Titles>> = {
    command: (name) => catalogue.all().find(({ type }) => type === name)?.title,
    refusal: (code) => problemText(code)?.title,
    step: (kind) => stepGraph(kind)?.label,
    rule: (id) => RULE_ROWS.find((row) => row.id === id)?.title,
    duty: (kind) => dutyKindOf(`duty-${kind}`)?.label,
    ground: (name) => (LIABILITY_GROUNDS as Readonly<Record<string, { because: string }>>)[name]?.because,
  };
  return (full) => {
    const [kind = '', name = ''] = full.split(':');
    return kinds[kind]?.(name) ?? null;
  };
}
