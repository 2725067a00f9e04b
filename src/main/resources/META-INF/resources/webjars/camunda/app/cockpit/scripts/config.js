export default {
  app: {name: '流程监控', vendor: '专利转化专项计划'},
  // A browser set to Chinese is detected as `zh`, which is not in the list: it gets the fallback.
  locales: {availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN'},
  customScripts: ['scripts/chinese', 'scripts/rights', '../../../assets/cockpit'],
  csrfCookieName: 'CAMUNDA-XSRF-TOKEN',
  disableWelcomeMessage: true
};
