const { is, camunda, rule } = require('../node');

/** 留存：流程可执行，并以天数写明历史留存时间。 */
module.exports = rule(node => {
  if (!is(node, 'Process')) return [];
  return [
    !/^P\d+D$/.test(camunda(node, 'historyTimeToLive') ?? '') && '应写明历史留存时间（historyTimeToLive），如 P3650D',
    !node.isExecutable && '流程应设为可执行'
  ].filter(Boolean);
});
