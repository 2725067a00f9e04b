const { inChinese } = require('../node');

module.exports = inChinese('no-disconnected', '没有与其他环节相连');
