const CHECK = '#/check';

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

/** Whether the page is the one on which people choose what to begin with. */
const isStart = (): boolean => /^#?\/?$/.test(window.location.hash);

const goToCheck = (): void => {
  if (!window.location.hash.startsWith(CHECK)) window.location.hash = CHECK;
};

/** Opens files that are dropped anywhere on the page, where they can be checked; on the start page, brought in. */
export function openDroppedFiles(): void {
  window.addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    // At once: the browser would open the file in the place of the page.
    event.preventDefault();
    const dropped = [...(event.dataTransfer?.files ?? [])];
    const opened = isStart()
      ? import('./bring-in.ts').then(({ bringInFiles }) => bringInFiles(dropped))
      : import('../store/checked-files.ts')
          .then(({ checkedFiles }) => checkedFiles.setState({ dropped }))
          .then(goToCheck);
    // What does not load is said there.
    void opened.catch(goToCheck);
  });
}
