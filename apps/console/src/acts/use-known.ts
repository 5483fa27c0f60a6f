import { useMemo } from 'react';
import { choicesIn } from './model/choices.ts';
import { findOf, keyOfWork, type Known, knownOf, namingFields } from './model/known.ts';
import type { Node } from './model/nodes.ts';
import { type ActKind, paramsOf, patternOf, placeOf, useRead } from './places.ts';
import { districtRead, dueOf, hasBeside, ofStep, READS } from './use-choices.ts';

interface Asked {
  readonly kind: ActKind;
  readonly id: string | null;
  readonly work: string | undefined;
  /** Fields that are known otherwise. */
  readonly given: readonly string[];
  /** Of the step that is acted on: it says which act is due. */
  readonly stepKey: unknown;
}

/** What of a form is known from the work that it does and from the matter, before anybody is asked. */
export function useKnown(form: Node, { kind, id, work, given, stepKey }: Asked): Known {
  const names = namingFields(form).filter((field) => districtRead(findOf(field), field.label) === null);
  const asked = paramsOf(kind, id ?? '');
  const isAsked = id !== null && names.length > 0;
  const besides = new Set(names.map(findOf).flatMap((name) => (hasBeside(kind, name) ? [READS[name]] : [])));
  const beside = (what: string) => ({ enabled: isAsked && besides.has(what) });
  const own = useRead<unknown>(patternOf(kind, ''), asked, { enabled: isAsked && !placeOf(kind).isSingle });
  const clocks = useRead<unknown>(patternOf(kind, 'clocks'), asked, beside('clocks'));
  const papers = useRead<unknown>(patternOf(kind, 'papers'), asked, beside('papers'));
  const money = useRead<unknown>(patternOf(kind, 'money'), asked, beside('money'));
  const traceBack = useRead<unknown>(patternOf(kind, 'trace-back'), asked, beside('trace-back'));
  const key = given.join(' ');
  return useMemo(() => {
    const read: Readonly<Record<string, unknown>> = {
      ...{ clocks: clocks.data, papers: papers.data, money: money.data, 'trace-back': traceBack.data },
    };
    const known = key.split(' ');
    return knownOf(
      form,
      keyOfWork(work),
      (name) => {
        if (name === 'outcome' || name === 'act') return ofStep(name, dueOf(own.data, stepKey));
        const more = hasBeside(kind, name) ? READS[name] : undefined;
        // Before all is read one of several would look like the only one.
        if (own.data === undefined || (more !== undefined && read[more] === undefined)) return [];
        return choicesIn(name, [own.data, more === undefined ? undefined : read[more]]);
      },
      known,
    );
  }, [form, kind, work, key, stepKey, own.data, clocks.data, papers.data, money.data, traceBack.data]);
}
