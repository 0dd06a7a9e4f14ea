export * from './work-calendar.js';
export * from './add-time.js';
export * from './running-clock.js';
export * from './shanghai-day.js';
