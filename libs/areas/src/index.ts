export { areaAbove, areaCodeLengthMax, areaCodePattern, areaLevel, communityOf, isAreaCode, type AreaLevel } from './area-code.js';
export { areaFilter, isWithin, mayAccess, narrowAreas } from './area-access.js';
