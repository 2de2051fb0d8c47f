/// <reference types="mocha" />
/** Tells the test runner which test begins, so that it can say where a page stood still. */
const session = new URLSearchParams(location.search).get('wtr-session-id') ?? '';

beforeEach(function () {
  navigator.sendBeacon(`/test-begins?${new URLSearchParams({ session, title: this.currentTest?.fullTitle() ?? '' }).toString()}`);
});

export {};
