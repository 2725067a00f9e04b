/*
 * Marks the page of an administrator, who may give a failed job another try. Only what is shown
 * hangs on it: the server decides.
 */

const person = new URL('../../../api/admin/auth/user/default', import.meta.url);

fetch(person, {credentials: 'same-origin'})
  .then(answer => (answer.ok ? answer.json() : {authorizedApps: []}))
  .then(({authorizedApps}) =>
    document.body.classList.toggle('administrator', authorizedApps.includes('admin'))
  );
