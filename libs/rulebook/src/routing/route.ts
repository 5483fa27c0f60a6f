import type { LocalDay, SourceMark } from '@qingxin/domain';
import { realDay } from '../checks/shape.ts';

/**
 * Whose trade a matter is, by words in what is said of it (practice, "Routing as a table"). A route is advice to whoever was asked
 * first: he decides, and answers for it.
 */
export interface Route {
  readonly id: string;
  /** The trade. */
  readonly title: string;
  /** Words in the name of a project or an employer; the longest that is found decides. */
  readonly words: readonly string[];
  /** Codes of units, the one that leads first; one that a district does not have is passed over. None where no unit handles it. */
  readonly units: readonly string[];
  /** Where the person is sent where no unit of the district handles it: a refusal carries a destination. */
  readonly destination: string | null;
  readonly source: string;
  readonly mark: SourceMark;
  /** What to look at before following it. */
  readonly note: string;
  readonly effectiveFrom: LocalDay;
  readonly effectiveTo: LocalDay | null;
  readonly examples: readonly RouteExample[];
}

export interface RouteExample {
  readonly on: LocalDay;
  /** What is said of the project or the employer. */
  readonly said: string;
  readonly applies: boolean;
}

export interface FoundRoute {
  readonly route: Route;
  /** The word that was found. */
  readonly word: string;
}

/** Start-up failure: every inconsistency of every route at once. */
export class RoutesInvalid extends Error {
  constructor(faults: readonly string[]) {
    super(`分办表不一致，共${faults.length}处：\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'RoutesInvalid';
  }
}

export function isRouteInForce({ effectiveFrom, effectiveTo }: Route, on: LocalDay): boolean {
  return effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo);
}

/** Routes in force on a day whose words occur in what is said, the longest word first. */
export function routesFor(routes: readonly Route[], said: string, on: LocalDay): readonly FoundRoute[] {
  return routes
    .filter((route) => isRouteInForce(route, on))
    .flatMap((route) => {
      const word = route.words.filter((one) => said.includes(one)).toSorted((a, b) => b.length - a.length)[0];
      return word === undefined ? [] : [{ route, word }];
    })
    .toSorted((a, b) => b.word.length - a.word.length);
}

/** @throws RoutesInvalid */
export function loadRoutes(routes: readonly Route[]): readonly Route[] {
  const faults = routes.flatMap((route, place) => [
    ...(routes.findIndex(({ id }) => id === route.id) === place ? [] : [`${route.id}：编号重复`]),
    ...faultsOf(route, routes).map((fault) => `${route.id}：${fault}`),
  ]);
  if (faults.length > 0) throw new RoutesInvalid(faults);
  return routes;
}

function faultsOf(route: Route, routes: readonly Route[]): readonly string[] {
  const { words, units, destination, examples } = route;
  const faults = words.some((word) => word.trim().length < 2) ? ['用词至少两个字'] : [];
  if (words.some((word) => routes.some((other) => other !== route && other.words.includes(word))))
    faults.push('用词与另一行相同');
  if ((units.length === 0) !== (destination !== null)) faults.push('写明承办单位，或者写明当事人的去向');
  if (!examples.some(({ applies }) => applies)) faults.push('没有适用的示例');
  for (const { on, said, applies } of examples) {
    const [first] = realDay(on) ? routesFor(routes, said, on) : [];
    if ((first?.route.id === route.id) !== applies) faults.push(`示例不符：${on} ${said}`);
  }
  return faults;
}
