const { inChinese } = require('../node');

module.exports = inChinese('no-implicit-end', '没有去向，应以结束事件结束');
