import { plural } from './format.js';
import type { WorkflowStepsMessages } from './workflow-steps-messages.js';

export const workflowStepsMessagesCy: WorkflowStepsMessages = {
  label: 'Ble mae’r proffil yn sefyll',
  stages: { write: 'Ysgrifennu', pass: 'Anfon ymlaen', assess: 'Cymedroli', publish: 'Cyhoeddi', tell: 'Rhoi gwybod', review: 'Adolygu' },
  assess: { panel: 'Y panel yn cymedroli', hr: 'AD yn adolygu', 'external-provider': 'Y darparwr yn cymedroli' },
  who: { write: 'Rheolwr llinell', pass: 'Adnoddau Dynol', publish: 'Adnoddau Dynol', tell: 'AD a’r rheolwr llinell', review: 'AD a’r rheolwr llinell' },
  before: { done: 'Wedi’i wneud:', current: 'Nawr:' },
  returned: (by, moment) => `Dychwelwyd gan ${by} ar ${moment}:`,
  superseded: (moment) => `Disodlwyd gan broffil mwy newydd ar ${moment}.`,
  withdrawn: (by, moment) => `Tynnwyd yn ôl gan ${by} ar ${moment}:`,
  reviewBy: (day) => `Erbyn ${day}`,
  concerns: (count) => plural('cy', count, { one: 'Mae un pryder yn aros am ateb.', two: 'Mae # bryder yn aros am ateb.', few: 'Mae # phryder yn aros am ateb.', other: 'Mae # pryder yn aros am ateb.' }),
};
