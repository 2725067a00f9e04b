export default {
  app: {vendor: '专利转化专项计划'},
  csrfCookieName: 'CAMUNDA-XSRF-TOKEN',
  disableWelcomeMessage: true
};
