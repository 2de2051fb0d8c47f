/** Shows the widget named in the address, as a host would: `?level-picker`. Says "Ready" in the title when it stands. */
import 'rung-elements/define/all.js';

const name = location.search.slice(1);
const template = document.querySelector<HTMLTemplateElement>(`template#${name}`);
if (!template) throw new Error(`There is no widget "${name}".`);
const widget = document.querySelector('#widget');
widget?.append(template.content.cloneNode(true));
document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
// A host that refuses the first time.
document.querySelector('rung-evidence-form')?.addEventListener('rung-evidence-submit', ({ detail }) => detail.reject('The server is busy. Try again.'), { once: true });

for (const element of widget?.querySelectorAll('*') ?? []) if ('updateComplete' in element) await element.updateComplete;
document.title = `Ready: ${name}`;
