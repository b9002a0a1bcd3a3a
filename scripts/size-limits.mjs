/** Largest allowed sizes after gzip, in kB of 1,000 bytes, and the number of requests. */
export const limits = {
  initialScripts: 200,
  initialStyles: 10,
  /** The code editor with its styles, loaded when the form already works. */
  editor: 750,
  requests: 8,
};
