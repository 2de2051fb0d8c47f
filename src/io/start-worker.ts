/// <reference types="trusted-types" />

/** Name of the Trusted Types policy that a page must allow for imports to run beside it. */
const POLICY = 'rung-worker';

let policy: Pick<TrustedTypePolicy, 'createScriptURL'> | undefined;

/**
 * Starts the worker of imports. Throws where the page cannot have one: its policy forbids it, or the modules come from
 * another origin.
 */
export function startWorker(): Worker {
  // The build puts a file of this name, which holds all that the worker needs, beside this module.
  const address = new URL('./import-worker.js', import.meta.url);
  const options: WorkerOptions = { type: 'module', name: POLICY };
  if (!('trustedTypes' in window) || !window.trustedTypes) return new Worker(address, options);
  const trusting = (policy ??= window.trustedTypes.createPolicy(POLICY, { createScriptURL: (url: string) => url }));
  // The types of the DOM do not know yet that a worker also takes a trusted address.
  const worker: unknown = Reflect.construct(Worker, [trusting.createScriptURL(address.href), options]);
  if (!(worker instanceof Worker)) throw new TypeError('This page has no workers.');
  return worker;
}
