// 图元 – what the rules ask of a node of the diagram.

const is = (node, type) => Boolean(node.$instanceOf?.(`bpmn:${type}`));

/** The camunda attribute or the first extension of that type. */
const camunda = (node, name) => node.get?.(`camunda:${name}`);
const extensions = (node, type) => (node.extensionElements?.values ?? []).filter(({ $type }) => $type === `camunda:${type}`);

/** Id of the node itself or of the box that it stands in. */
const idOf = node => node.id ?? (node.$parent ? idOf(node.$parent) : '');

/** Makes a rule of a check that answers its complaints about one node. */
const rule = complaints => () => ({
  check(node, reporter) {
    for (const complaint of complaints(node)) reporter.report(idOf(node), complaint);
  }
});

/** A rule of bpmnlint's own, with a Chinese message. */
const inChinese = (name, message) => config => {
  const own = require(`bpmnlint/rules/${name}`)(config);
  return { check: (node, reporter) => own.check(node, { report: id => reporter.report(id, message) }) };
};

module.exports = { is, camunda, extensions, idOf, rule, inChinese };
