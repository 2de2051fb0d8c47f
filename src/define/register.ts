import { VERSION } from './version.js';

const versionKey = Symbol.for('rung-elements.version');
let warned = false;

/**
 * Registers an element's class under a tag, unless another copy of the library was there first.
 * Warns once when that copy is of another version, because then the page mixes the two.
 */
export function register(tag: string, elementClass: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (!present) {
    Object.defineProperty(elementClass, versionKey, { value: VERSION });
    customElements.define(tag, elementClass);
    return;
  }
  const version: unknown = Reflect.get(present, versionKey);
  if (version === VERSION || warned) return;
  warned = true;
  console.warn(`rung-elements ${VERSION} found <${tag}> already registered by ${typeof version === 'string' ? `version ${version}` : 'other code'}, which stays in use. Load one version per page.`);
}
