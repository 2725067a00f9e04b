// 元素模板 – the boxes of this project and the values of its gateways, read from the element templates.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const folder = join(__dirname, '../../../../.camunda/element-templates');
const templates = readdirSync(folder).flatMap(file => JSON.parse(readFileSync(join(folder, file), 'utf8')));

const suffixes = prefix =>
  templates.map(({ id }) => id).filter(id => id.startsWith(prefix)).map(id => id.slice(prefix.length));

const appliesTo = Object.fromEntries(templates.map(({ id, appliesTo }) => [id, appliesTo[0]]));

/** Whether the house has a box of this id and type. */
const isBox = (id, type) => appliesTo[`ah.patentplan.${id}`] === `bpmn:${type}`;

/** The values by gateway that its boxes write and a flow may compare with. */
const valuesOf = gateway => suffixes(`ah.patentplan.flow.${gateway}.`);

module.exports = { isBox, valuesOf };
