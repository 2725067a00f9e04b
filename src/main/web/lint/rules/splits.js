const { inChinese } = require('../node');

module.exports = inChinese('no-implicit-split', '多个去向应从网关分出');
