export * from './actor.js';
export * from './clip.js';
export * from './message-contract.js';
export * from './published.js';
export * from './shapes.js';
export * from './validate-message.js';
