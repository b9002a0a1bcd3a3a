const ROUTE = '#/check';

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

/** Opens files that are dropped anywhere on the page, where they can be checked. */
export function openDroppedFiles(): void {
  window.addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    // At once: the browser would open the file in the place of the page.
    event.preventDefault();
    const dropped = [...(event.dataTransfer?.files ?? [])];
    const goThere = () => {
      if (!window.location.hash.startsWith(ROUTE)) window.location.hash = ROUTE;
    };
    // What does not load is said there.
    void import('../store/checked-files.ts')
      .then(({ checkedFiles }) => checkedFiles.setState({ dropped }))
      .then(goThere, goThere);
  });
}
