/** 文字 – times, durations and states as the auditor reads them. */

const TIME = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** A time of the engine, whose zone is written without a colon. */
export function instant(at: string): Date {
  return new Date(at.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}

/** A time of the engine as 2026/11/24 09:30:00 in Anhui; empty where there is none. */
export function time(at: string | null | undefined): string {
  return at ? TIME.format(instant(at)) : '';
}

const UNITS: [string, number][] = [
  ['天', 86_400_000],
  ['小时', 3_600_000],
  ['分', 60_000],
  ['秒', 1000],
];

/** Milliseconds in the two largest units that fit, such as 3天4小时. */
export function duration(milliseconds: number | null | undefined): string {
  if (milliseconds === null || milliseconds === undefined) {
    return '';
  }
  const at = UNITS.findIndex(([, length]) => milliseconds >= length);
  if (at < 0) {
    return `${milliseconds}毫秒`;
  }
  let rest = milliseconds;
  return UNITS.slice(at, at + 2)
    .map(([unit, length]) => {
      const whole = Math.floor(rest / length);
      rest -= whole * length;
      return whole ? whole + unit : '';
    })
    .join('');
}

const STATES: Record<string, string> = {
  ACTIVE: '办理中',
  SUSPENDED: '已暂停',
  COMPLETED: '已办结',
  EXTERNALLY_TERMINATED: '已终止',
  INTERNALLY_TERMINATED: '已终止',
};

/** The state of a process instance. */
export function state(engines: string): string {
  return STATES[engines] ?? engines;
}
