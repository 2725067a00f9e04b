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

/** What is used of Cockpit's own router. */
interface Services {
  get(name: '$location'): { search(questions: Record<string, string>): { replace(): void } };
  get(name: '$route'): { current: { $$route: { reloadOnSearch: boolean } } };
  get(name: '$rootScope'): { $apply(): void };
}

interface Cockpit {
  angular: { element(node: Element): { injector(): Services } };
}

/**
 * Keeps answers to questions in the address without leaving the page; an empty one is taken away. The router has to
 * know: it takes an address that was changed behind its back for the place to go to, instead of the next link.
 */
export function remember(questions: Record<string, string>): void {
  const all = Object.entries({ ...Object.fromEntries(asked()), ...questions }).filter(([, value]) => value !== '');
  const place = document.querySelector('.case-page') ?? document.body;
  const services = (window as unknown as Cockpit).angular.element(place).injector();
  const route = services.get('$route').current.$$route;
  route.reloadOnSearch = false;
  try {
    services.get('$location').search(Object.fromEntries(all)).replace();
    services.get('$rootScope').$apply();
  } finally {
    route.reloadOnSearch = true;
  }
}
