// Imported before the CMS, which reads and writes its preferences as soon as it is loaded. Its interface speaks Vietnamese unless its user
// has chosen otherwise; by itself it would follow the browser's language.
const preferences = 'sveltia-cms.prefs';
try {
  if (localStorage.getItem(preferences) === null)
    localStorage.setItem(preferences, JSON.stringify({ locale: 'vi' }));
} catch {
  // Without storage it is the browser's language.
}
