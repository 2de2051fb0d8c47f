import type { ProvenanceMessages } from './provenance-messages.js';

export const provenanceMessagesCy: ProvenanceMessages = {
  version: (version) => `Fersiwn ${version}`,
  published: (date) => `Cyhoeddwyd ${date}`,
  reviewDue: (date) => `Dyddiad adolygu: ${date}`,
  owner: (owner) => `Perchennog: ${owner}`,
  page: 'Tudalen',
};
