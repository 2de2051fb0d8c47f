/** Types of browsers.mjs, for the TypeScript that uses it; its comments are there. */
export declare const isRoot: boolean;
export declare const chromiumArgs: string[];
export declare function findProgram(...names: string[]): string | undefined;
export declare function findChromium(): string | undefined;
export declare function findFirefox(): string | undefined;
export declare function findWebKit(): { readonly driver: string; readonly browser: string; readonly display: string } | undefined;
export declare function findScreenReader(): { readonly accessibilityBus: string } | undefined;
