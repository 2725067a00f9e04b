/** 引擎查询 – reads the engine's history as the person who is logged in; nothing here can write. */

/** Where Cockpit says the engine's interface is. */
export interface Api {
  engineApi: string;
  CSRFToken: string;
}

type Criteria = Record<string, unknown>;

/** The engine refused or cannot be reached; the message is for the person. */
export class NoAnswer extends Error {}

const REASONS: Record<number, string> = {
  401: '登录已失效，请重新登录',
  403: '您无权查看',
  404: '没有这条记录，或者您无权查看',
};

async function read<Answer>(path: string, request?: RequestInit): Promise<Answer> {
  let answer: Response;
  try {
    answer = await fetch(path, { ...request, headers: { Accept: 'application/json', ...request?.headers } });
  } catch {
    throw new NoAnswer('网络不通，请检查网络后再试');
  }
  if (!answer.ok || answer.redirected) {
    throw new NoAnswer(REASONS[answer.redirected ? 401 : answer.status] ?? `服务器暂时无法处理（${answer.status}）`);
  }
  return (await answer.json()) as Answer;
}

/** The values as the query of an address; what is undefined is left out. */
export function addressed(path: string, criteria: Criteria = {}): string {
  const given = Object.entries(criteria).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return given.length ? `${path}?${query}` : path;
}

/** A page of the rows of a query and how many there are in all. */
export interface Found<Row> {
  rows: Row[];
  total: number;
}

export class Engine {
  constructor(private readonly api: Api) {}

  /** `path` below the engine's interface, such as `/history/process-instance/1`. */
  get<Answer>(path: string, criteria: Criteria = {}): Promise<Answer> {
    return read(this.api.engineApi + addressed(path, criteria));
  }

  /** A page of a history query, `first` counted from 0; both calls are queries although they are posted. */
  async page<Row>(history: string, criteria: Criteria, first: number, size: number): Promise<Found<Row>> {
    const path = `${this.api.engineApi}/history/${history}`;
    const [rows, { count }] = await Promise.all([
      this.ask<Row[]>(addressed(path, { firstResult: first, maxResults: size }), criteria),
      this.ask<{ count: number }>(`${path}/count`, criteria),
    ]);
    return { rows, total: count };
  }

  /** The same of a history that the engine shows to plain calls only. */
  async listed<Row>(history: string, criteria: Criteria, first: number, size: number): Promise<Found<Row>> {
    const path = `/history/${history}`;
    const [rows, { count }] = await Promise.all([
      this.get<Row[]>(path, { ...criteria, firstResult: first, maxResults: size }),
      this.get<{ count: number }>(`${path}/count`, criteria),
    ]);
    return { rows, total: count };
  }

  /** The product's own answers for Cockpit, below `/cockpit`. */
  own<Answer>(path: string, criteria: Criteria = {}): Promise<Answer> {
    return read(addressed(`/cockpit${path}`, criteria));
  }

  private ask<Answer>(path: string, criteria: Criteria): Promise<Answer> {
    return read(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': this.api.CSRFToken },
      body: JSON.stringify(criteria),
    });
  }
}
