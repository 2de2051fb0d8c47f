/** What a host does with a framework that somebody has imported: here the page shows it and offers it for download. */
const result = document.querySelector('#result');

document.addEventListener('rung-framework-import', ({ detail }) => {
  for (const element of result.querySelectorAll('rung-framework-grid, rung-export-menu')) element.framework = detail.framework;
  result.hidden = false;
});
