import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

echarts.use([LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** Told apart in grey too, and by the kind of line, each at least 3 : 1 against white. */
const COLOURS = ['#0b4f8a', '#a8071a', '#8a4b0b', '#4b7a2b', '#5b3fa0'];
const LINES = ['solid', 'dashed', 'dotted', [8, 3], [2, 2]] as const;

export interface Lines {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** Lines day by day. What they say stands in a table below them; to a screen reader they are one picture. */
export function CourseChart({ lines, label }: { readonly lines: Lines; readonly label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    const chart = echarts.init(place.current);
    chart.setOption({
      animation: false,
      color: COLOURS,
      // Written as a picture: markup with styles of its own would be refused by the page's policy.
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      legend: { top: 0 },
      grid: { left: 8, right: 16, top: 36, bottom: 4, containLabel: true },
      xAxis: { type: 'category', data: [...lines.labels], axisLabel: { hideOverlap: true } },
      yAxis: { type: 'value', minInterval: 1 },
      series: lines.series.map(({ name, values }, index) => ({
        ...{ type: 'line', name, data: [...values], showSymbol: false },
        lineStyle: { type: LINES[index % LINES.length], width: 2 },
      })),
    });
    const fit = (): void => chart.resize();
    window.addEventListener('resize', fit);
    return () => {
      window.removeEventListener('resize', fit);
      chart.dispose();
    };
  }, [lines]);
  return <div ref={place} className="course-chart" role="img" aria-label={label} />;
}
