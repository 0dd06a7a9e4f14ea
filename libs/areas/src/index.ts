export { areaCodeLengthMax, areaCodePattern, areaLevel, isAreaCode, type AreaLevel } from './area-code.js';
export { areaFilter, isWithin, mayAccess, narrowAreas } from './area-access.js';
