/** 值 – a value of the engine as the auditor reads it. */

import { make } from '../element';

/** A value on one line; what is longer opens. */
export function value(given: unknown): Node | string {
  const text = given === null || given === undefined ? '（空）' : typeof given === 'object' ? JSON.stringify(given) : String(given);
  const shown = given === true ? '是' : given === false ? '否' : text;
  return shown.length <= 80
    ? shown
    : make('details', {}, make('summary', {}, `${shown.slice(0, 60)}…`), make('pre', {}, shown));
}
