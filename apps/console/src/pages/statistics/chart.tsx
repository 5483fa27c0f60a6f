import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

echarts.use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** Told apart in grey too, each at least 3 : 1 against white. */
const COLOURS = ['#0b4f8a', '#5b8fc7', '#8a4b0b', '#c77f33'];

export interface Bars {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** Bars beside each other. What they say stands in a table below them; to a screen reader they are one picture. */
export function Chart({
  bars,
  label,
  onOpen,
}: {
  readonly bars: Bars;
  readonly label: string;
  readonly onOpen: (series: number, index: number) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  }, [onOpen]);
  useEffect(() => {
    if (place.current === null) return undefined;
    const chart = echarts.init(place.current);
    chart.on('click', ({ seriesIndex, dataIndex }) => open.current(seriesIndex ?? 0, dataIndex));
    chart.setOption({
      animation: false,
      color: COLOURS,
      // Written as a picture: markup with styles of its own would be refused by the page's policy.
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      legend: { top: 0 },
      grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
      xAxis: { type: 'category', data: [...bars.labels], axisLabel: { interval: 0, hideOverlap: true } },
      yAxis: { type: 'value', minInterval: 1 },
      series: bars.series.map(({ name, values }) => ({ type: 'bar', name, data: [...values], barMaxWidth: 22 })),
    });
    const fit = (): void => chart.resize();
    window.addEventListener('resize', fit);
    return () => {
      window.removeEventListener('resize', fit);
      chart.dispose();
    };
  }, [bars]);
  return <div ref={place} className="chart" role="img" aria-label={label} />;
}
