/** 数字 – what the server adds up for a process, and how it is written. */

import { duration } from './words';

/** Times in milliseconds, null where nothing was finished. */
export interface Figures {
  started: number;
  finished: number;
  cancelled: number;
  running: number;
  mean: number | null;
  median: number | null;
  ninetieth: number | null;
  longest: number | null;
}

export interface Box {
  id: string;
  name: string | null;
  incidents: number;
  figures: Figures;
}

export interface Statistics {
  instances: Figures;
  boxes: Box[];
  /** Today by the clock of the house, which a rehearsal moves. */
  today: string;
}

export const NONE: Figures = {
  started: 0,
  finished: 0,
  cancelled: 0,
  running: 0,
  mean: null,
  median: null,
  ninetieth: null,
  longest: null,
};

/** A figure with its name; the value sorts, the text is shown. */
export interface Figure {
  title: string;
  time: boolean;
  of(figures: Figures): number | null;
}

const count = (title: string, of: Figure['of']): Figure => ({ title, time: false, of });
const time = (title: string, of: Figure['of']): Figure => ({ title, time: true, of });

/** As they stand in every table of this page. */
export const FIGURES: Figure[] = [
  count('进入', (box) => box.started),
  count('办理中', (box) => box.running),
  count('完成', (box) => box.finished),
  count('取消', (box) => box.cancelled),
  time('平均', (box) => box.mean),
  time('中位数', (box) => box.median),
  time('90%在内', (box) => box.ninetieth),
  time('最长', (box) => box.longest),
];

export function written(figure: Figure, figures: Figures): string {
  const value = figure.of(figures);
  return figure.time ? duration(value === null ? null : Math.round(value)) : String(value);
}
