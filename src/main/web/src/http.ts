/** 往来 – requests to the server, with its token, its refusals and the end of the session. */

/** The server refused; the message is its own, for the person. */
export class Refused extends Error {}

/** Nobody is logged in any more. */
export class SessionOver extends Error {
  constructor() {
    super('登录已失效，您填写的内容仍在本页');
  }
}

const meta = (name: string, page: Document = document): string =>
  page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

let token = meta('csrf');

/** The header that proves that a request comes from our own page. */
export function tokenHeader(): [name: string, value: string] {
  return [meta('csrf-header') || 'X-CSRF-TOKEN', token];
}

/** Fetches the token of the session that is open now: another one where the person logged in again. */
export async function renewToken(): Promise<void> {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = meta('csrf', page);
  if (answer.redirected || !answer.ok || !fresh) {
    throw new SessionOver();
  }
  token = fresh;
}

/** The refusal that a failed answer means; `body` is what the server said. */
export function refusal(status: number, body: string): Error {
  try {
    const { message } = JSON.parse(body) as { message?: string };
    if (message) {
      return new Refused(message);
    }
  } catch {
    // not one of our own answers: a proxy's page or the server's login page
  }
  if (status === 401 || status === 403) {
    return new SessionOver();
  }
  return new Error(status === 413 ? '文件超过上传上限' : `服务器暂时无法处理（${status}），请稍后再试`);
}

async function send(method: string, path: string, body: unknown): Promise<Response> {
  const [name, value] = tokenHeader();
  const type = body instanceof Blob ? 'application/octet-stream' : 'application/json';
  try {
    return await fetch(path, {
      method,
      headers: { Accept: 'application/json', 'Content-Type': type, [name]: value },
      body: body === undefined ? null : body instanceof Blob ? body : JSON.stringify(body),
    });
  } catch {
    throw new Error('网络不通，请检查网络后再试');
  }
}

/** Calls the portal's own interface, with an object or a whole file; throws `Refused`, `SessionOver` or an error that can be shown. */
export async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  let answer = await send(method, path, body);
  if (answer.status === 403) {
    // the token of an earlier session: the person logged in again in another window
    await renewToken();
    answer = await send(method, path, body);
  }
  const text = await answer.text();
  if (answer.redirected) {
    throw new SessionOver();
  }
  if (!answer.ok) {
    throw refusal(answer.status, text);
  }
  return (text ? JSON.parse(text) : undefined) as Answer;
}
