// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Sentence } from './text.tsx';

it('lets the language say where elements stand, and how lists of them are joined', () => {
  const { container } = render(
    <Sentence
      of={({ answers, line }) => `In ${line} hat \`Sid\` seinen Grund: ${answers.join(' und ')}.`}
      slots={{ line: <b>Zeile 3</b>, answers: [<i key="1">Region</i>, <i key="2">Konto</i>] }}
    />,
  );
  expect(container.innerHTML.replace(/<code class="[^"]*">/, '<code>')).toBe(
    'In <b>Zeile 3</b> hat <code>Sid</code> seinen Grund: <i>Region</i> und <i>Konto</i>.',
  );
});

it('leaves out what the language does not mention', () => {
  const { container } = render(<Sentence of={() => 'Nothing.'} slots={{ link: <b>link</b> }} />);
  expect(container.textContent).toBe('Nothing.');
});
