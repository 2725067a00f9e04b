const { is, rule } = require('../node');

/** 名称：各环节和网关的各流向均有中文名称。 */
module.exports = rule(node => {
  if (is(node, 'FlowNode') && !/^[\p{Script=Han}（）？]+$/u.test(node.name ?? '')) return ['应有中文名称'];
  const leavesGateway = is(node, 'SequenceFlow') && is(node.sourceRef, 'ExclusiveGateway');
  return leavesGateway && !/^[\p{Script=Han}，]+$/u.test(node.name ?? '') ? ['网关的流向应有中文名称'] : [];
});
