export function requireNode(version: string): void;
export function packagesAreCurrent(root: string): boolean;
export function say(text: string): void;
export function setUpAndRun(program: string): void;
