import { ROUTE } from '../features/check/link.ts';
import { checkedFiles } from '../store/checked-files.ts';

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

/** Opens files that are dropped anywhere on the page, where they can be checked. */
export function openDroppedFiles(): void {
  window.addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    checkedFiles.setState({ dropped: [...(event.dataTransfer?.files ?? [])] });
    if (!window.location.hash.startsWith(`#${ROUTE}`)) window.location.hash = `#${ROUTE}`;
  });
}
