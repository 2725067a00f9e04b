/** 留痕 – the project's own chained record beside the engine's history. */

import { make } from '../element';
import type { Case } from './case';
import type { Found } from './engine';
import { PagedTable } from './table';
import { time } from './words';

interface Entry {
  act: { no: number; at: string; actor: string; act: string; detail: string; refused: boolean };
  address: string;
  hash: string;
  sound: boolean;
}

interface CaseRecord extends Found<Entry> {
  broken: number;
}

function verdict({ total, broken }: CaseRecord): string {
  return broken
    ? `共 ${total} 条，其中 ${broken} 条与哈希链不符：记录可能被改动过`
    : `共 ${total} 条，每条的哈希都由其内容和前一条重新算出，全部相符`;
}

export function record({ engine, instance }: Case): HTMLElement[] {
  const chain = make('p', { className: 'case-chain' });
  const table = new PagedTable<Entry>({
    id: 'record',
    empty: '没有记录',
    columns: [
      { title: '序号', cell: ({ act }) => String(act.no) },
      { title: '时间', style: 'case-short', cell: ({ act }) => time(act.at) },
      { title: '操作人', cell: ({ act }) => (act.actor === 'system' ? '系统' : act.actor) },
      { title: '行为', cell: ({ act }) => (act.refused ? `${act.act}（被拒绝）` : act.act) },
      { title: '说明', cell: ({ act }) => act.detail },
      { title: '来自', cell: ({ address }) => address },
      { title: '哈希', cell: ({ hash }) => make('code', { title: hash }, hash.slice(0, 12)) },
      { title: '校验', cell: ({ sound }) => (sound ? '相符' : '不符') },
    ],
    style: ({ sound }) => (sound ? '' : 'case-row-failed'),
    read: async (first, size) => {
      const found = await engine.own<CaseRecord>(`/case/${encodeURIComponent(instance.id)}/record`, { first, size });
      chain.textContent = verdict(found);
      chain.classList.toggle('case-refusal', found.broken > 0);
      return found;
    },
  });
  return [chain, table.node];
}
