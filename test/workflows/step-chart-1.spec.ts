import { describeSteps } from './support/step-chart.ts';

describeSteps(0, 2);
