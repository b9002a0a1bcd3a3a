/** Largest allowed sizes after gzip, in kB of 1,000 bytes, and the number of requests. */
export const limits = {
  /** The start page and every document, ready to be seen: about 3 each. */
  html: 31,
  /** MUI's own widgets are about 25 of it: what the page shows at once is not loaded later. */
  initialScripts: 221,
  initialStyles: 10,
  /** The code editor with its styles, loaded when the form already works. */
  editor: 500,
  /** What Check needs of the editor besides: commands of somebody who writes, marks of what was found. */
  writer: 30,
  requests: 8,
};
