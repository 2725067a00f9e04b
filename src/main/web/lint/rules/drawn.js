const { inChinese } = require('../node');

module.exports = inChinese('no-bpmndi', '没有画在图上');
