const { is, rule } = require('../node');

const EVENT = /^.+(ed|Withdrawn|GivenUp|Late|Due)(By[A-Z][a-z]+)?$/;
const capital = text => text[0].toUpperCase() + text.slice(1);

/** 编号：任务为动词加宾语，事件为宾语加分词，流向为“来源To去向”。 */
module.exports = rule(node => {
  if (is(node, 'SequenceFlow')) {
    const id = `${node.sourceRef.id}To${capital(node.targetRef.id)}`;
    return node.id === id ? [] : [`流向的编号应为 ${id}`];
  }
  if (is(node, 'Task') && !/^[a-z]+([A-Z][a-z]+)+$/.test(node.id)) return ['任务的编号应为英文动词加宾语，如 reviewByCity'];
  if (is(node, 'Event') && !EVENT.test(node.id)) return ['事件的编号应为英文宾语加过去分词，如 declarationSubmitted'];
  return is(node, 'FlowNode') && !/^[a-z][a-zA-Z]+$/.test(node.id) ? ['编号应以小写英文字母开头，只含英文字母'] : [];
});
