export { FlowChart, hasChart } from './flow-chart.tsx';
