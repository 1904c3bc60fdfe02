/** What a file is known by, whatever it is called and wherever it lies: its content. */
export const FILE_KEY = /^urn:sha256:[\da-f]{64}$/;
