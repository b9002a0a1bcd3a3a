/** Largest allowed sizes after gzip, in kB of 1,000 bytes, and the number of requests. */
export const limits = {
  /** MUI's own widgets are about 25 of it: what the page shows at once is not loaded later. */
  initialScripts: 230,
  initialStyles: 10,
  /** The code editor with its styles, loaded when the form already works. */
  editor: 500,
  requests: 8,
};
