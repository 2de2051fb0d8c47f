declare module 'pouchdb-browser' {
  const PouchDB: import('./couch-database.js').PouchDbConstructor;
  export default PouchDB;
}

declare module 'pouchdb-find' {
  const plugin: unknown;
  export default plugin;
}
