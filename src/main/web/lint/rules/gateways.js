const { is, rule } = require('../node');
const { valuesOf } = require('../templates');

/** 网关：只比较与编号同名的变量，取值为系统写入的值，并有默认流向。 */
module.exports = rule(node => {
  if (is(node, 'InclusiveGateway') || is(node, 'ComplexGateway')) return ['请改用排他网关或并行网关'];
  if (is(node, 'ExclusiveGateway') && node.outgoing?.length > 1) return node.default ? [] : ['应有默认流向'];
  const leavesGateway = is(node, 'SequenceFlow') && node.sourceRef.outgoing?.length > 1 && is(node.sourceRef, 'ExclusiveGateway');
  return leavesGateway && node.sourceRef.default !== node ? condition(node, node.sourceRef.id) : [];
});

function condition(flow, gateway) {
  const [, variable, value] = flow.conditionExpression?.body?.match(/^\$\{([a-zA-Z]+) == '([a-zA-Z]+)'\}$/) ?? [];
  if (variable !== gateway) return [`条件应为 \${${gateway} == '…'}`];
  return valuesOf(gateway).includes(value) ? [] : [`变量 ${gateway} 没有取值 ${value}，只有 ${valuesOf(gateway).join('、') || '默认流向'}`];
}
