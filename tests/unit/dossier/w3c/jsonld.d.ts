/** The one call of the library that tests make; it brings no types of its own. */
declare module 'jsonld' {
  interface RemoteDocument {
    contextUrl?: string;
    documentUrl: string;
    document: object;
  }
  const jsonld: {
    /** The statements that a document makes. @throws in safe mode, where something of it would be lost */
    toRDF(
      document: object,
      options: { safe: boolean; documentLoader: (url: string) => Promise<RemoteDocument> },
    ): Promise<object[]>;
  };
  export default jsonld;
}
