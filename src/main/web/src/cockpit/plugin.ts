/** 历史视图 – what the project adds to Cockpit; each page is a route of Cockpit's own. */

import { make } from '../element';
import { leaveCase, showCase } from './casePage';
import { leadToStatistics, showDefinition } from './definitionPage';
import { Engine, type Api } from './engine';
import { link, part } from './place';
import { showSearch } from './searchPage';
import { showTable } from './tablePage';
import { showTallies } from './tallies';
import { closeDiagrams } from './version';

interface Plugin {
  id: string;
  pluginPoint: string;
  priority?: number;
  properties?: Record<string, string>;
  render(node: HTMLElement, data: { api: Api; processDefinitionId?: string; decisionDefinitionId?: string }): void;
  unmount?(): void;
}

/** A page of its own; it is drawn once Cockpit has put its node into the document. */
function page(
  id: string,
  path: string,
  show: (node: HTMLElement, engine: Engine) => Promise<void>,
  leave: () => void = () => {},
): Plugin {
  return {
    id,
    pluginPoint: 'cockpit.route',
    properties: { path },
    render(node, { api }) {
      const place = make('section', { className: 'case-page' });
      node.append(place);
      requestAnimationFrame(() => void show(place, new Engine(api)));
    },
    unmount: leave,
  };
}

const plugins: Plugin[] = [
  // its presence makes Cockpit lead finished instances to the route below
  { id: 'history', pluginPoint: 'cockpit.processInstance.view', properties: { label: '历史' }, render() {} },
  page('caseHistory', '/process-instance/:id/history', showCase, leaveCase),
  {
    id: 'statistics',
    pluginPoint: 'cockpit.processDefinition.runtime.action',
    render: (node, { processDefinitionId }) => leadToStatistics(node, 'process', processDefinitionId ?? ''),
  },
  {
    id: 'tableStatistics',
    pluginPoint: 'cockpit.decisionDefinition.action',
    render: (node, { decisionDefinitionId }) => leadToStatistics(node, 'decision', decisionDefinitionId ?? ''),
  },
  page('tablePage', '/decision-definition/:id/statistics', showTable),
  page('definitionStatistics', '/process-definition/:id/statistics', showDefinition, closeDiagrams),
  page('cases', '/cases', showSearch),
  // Cockpit leads there from its lists of definitions and decisions
  page('definitionHistory', '/process-definition/:id/history', async () => {
    location.replace(link(`/process-definition/${encodeURIComponent(part(1))}/statistics`));
  }),
  {
    id: 'cases',
    pluginPoint: 'cockpit.navigation',
    priority: 110,
    render: (node) => node.append(make('a', { href: '#/cases' }, '项目查询')),
  },
  {
    id: 'caseTallies',
    pluginPoint: 'cockpit.dashboard',
    render(node, { api }) {
      const place = make('section', { className: 'case-tallies' });
      node.append(place);
      void showTallies(place, new Engine(api));
    },
  },
];

export default plugins;
