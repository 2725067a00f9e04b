export default {
  app: {name: '系统管理', vendor: '专利转化专项计划'},
  // A browser set to Chinese is detected as `zh`, which is not in the list: it gets the fallback.
  locales: {availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN'},
  customScripts: ['../cockpit/scripts/chinese'],
  csrfCookieName: 'CAMUNDA-XSRF-TOKEN',
  disableWelcomeMessage: true
};
