globalThis.console.error('An error on the console');
