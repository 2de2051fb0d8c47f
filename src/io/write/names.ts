import { findCompetency, findIndicator, findLevel, type Framework, type ProfileRow } from '../../model/index.js';

/** The words of a framework for its ids; the ids themselves where it has none. */

export const competencyTitle = (framework: Framework | undefined, id: string | undefined): string => findCompetency(framework, id)?.title ?? id ?? '';

export const indicatorText = (framework: Framework | undefined, id: string): string => (framework && findIndicator(framework, id)?.indicator.text) ?? id;

export const levelLabel = (framework: Framework | undefined, level: string | null | undefined): string => (level == null ? '' : (findLevel(framework?.scale, level)?.label ?? level));

/** The behaviours that a role needs most. */
export const behaviourNames = ({ behaviours }: ProfileRow, framework: Framework | undefined): readonly string[] =>
  behaviours.map(({ indicator, text }) => (indicator === undefined ? (text ?? '') : ((framework && findIndicator(framework, indicator)?.indicator.text) ?? text ?? indicator)));
