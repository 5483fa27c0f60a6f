import { describeSteps } from './support/step-chart.ts';

describeSteps(1, 2);
