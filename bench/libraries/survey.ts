import 'survey-core/survey-core.min.css';

export { Model } from 'survey-core';
export { unmountComponentAtNode } from 'survey-js-ui';
