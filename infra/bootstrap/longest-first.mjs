/**
 * The order of specs on a machine that has never run them: Jest knows nothing of their lengths there and goes by the size of the files,
 * so that a long one may come last, on one core, with nothing beside it.
 */
import TestSequencer from '@jest/test-sequencer';

/** Specs of half a minute and more, longest first. */
const LONG = [
  'workflows/step-chart-1',
  'workflows/step-chart-2',
  'api/row-scope',
  'start-program',
  'api/access',
  'api/demo-clock',
  'integration/stack',
  'api/openapi',
  'api/odd-questions',
  'workflows/survival',
  'workflows/chart-mutation',
  'architecture/dependency-rules',
  'story/published-cases',
  'api/forms',
  'domain/case-walks',
].map((name) => `/${name}.spec.ts`);

const placeOf = ({ path }) => {
  const place = LONG.findIndex((name) => path.endsWith(name));
  return place < 0 ? LONG.length : place;
};

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
