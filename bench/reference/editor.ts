import { editor } from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

export function createEditor(host: HTMLElement, text: string) {
  const view = editor.create(host, {
    value: text,
    language: 'plaintext',
    readOnly: true,
    automaticLayout: true,
  });
  const model = view.getModel();
  return {
    setText(next: string) {
      if (!model || model.getValue() === next) return;
      model.pushEditOperations([], [{ range: model.getFullModelRange(), text: next }], () => null);
    },
    dispose() {
      view.dispose();
      model?.dispose();
    },
  };
}
