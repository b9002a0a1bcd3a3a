import { ROUTE } from '../features/check/link.ts';
import { checkView } from '../features/check/view.ts';
import { checkedFiles, checkedFilesActions } from '../store/checked-files.ts';

/** Shows what somebody brought as answers of the builder. */
function showAnswers(): void {
  checkView.setState({ tab: 'answers', pane: 'results', cursor: null });
  window.location.hash = `#${ROUTE}`;
}

/** Opens files where they can be taken over into the builder. */
export function bringInFiles(files: readonly File[]): void {
  checkedFiles.setState({ dropped: files });
  showAnswers();
}

/** The same with a text. */
export function bringInText(text: string): void {
  checkedFilesActions.add([{ text }]);
  showAnswers();
}
