const { inChinese } = require('../node');

module.exports = inChinese('no-duplicate-sequence-flows', '流向重复');
