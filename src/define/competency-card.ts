import './workspace.js';
import { CompetencyCard } from '../elements/competency-card/competency-card.js';
import { register } from './register.js';

register('rung-competency-card', CompetencyCard);
