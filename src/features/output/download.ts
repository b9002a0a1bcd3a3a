/** Saves a text as a file of the person's computer. The file ends with a line break, as text files do. */
export function download(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text, '\n'], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
