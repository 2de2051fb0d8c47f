import 'survey-core/survey-core.min.css';
import 'survey-js-ui';

export { Model } from 'survey-core';
