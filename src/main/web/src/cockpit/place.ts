/** 地址 – what the address behind Cockpit's # says; a page keeps there what it shows, so that a link can be sent. */

function behindHash(): URL {
  return new URL(location.hash.slice(1) || '/', location.origin);
}

/** The part of the path at the place of `:id` in `/process-instance/:id/history`, counted from 0 for the first part. */
export function part(at: number): string {
  return decodeURIComponent(behindHash().pathname.split('/')[at + 1] ?? '');
}

/** What stands behind the question mark. */
export function asked(): URLSearchParams {
  return behindHash().searchParams;
}

/** The address of a page of Cockpit with its questions. */
export function link(path: string, questions: Record<string, string> = {}): string {
  const query = new URLSearchParams(Object.entries(questions).filter(([, value]) => value !== ''));
  // Cockpit takes a plus for itself
  return `#${path}${query.size ? `?${query}`.replaceAll('+', '%20') : ''}`;
}

/** Keeps answers to questions in the address without leaving the page; an empty one is taken away. */
export function remember(questions: Record<string, string>): void {
  const all = { ...Object.fromEntries(asked()), ...questions };
  history.replaceState(history.state, '', location.pathname + location.search + link(behindHash().pathname, all));
}
