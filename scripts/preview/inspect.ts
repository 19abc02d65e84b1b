const STYLE = `
  .inspect { position: fixed; inset: auto auto 8px 8px; z-index: 99; max-width: min(30rem, calc(100vw - 16px));
    font: 13px/1.5 system-ui, sans-serif }
  .inspect button { font: inherit; padding: 2px 10px; color: #222; background: #fff; border: 1px solid #777; border-radius: 3px }
  .inspect button[aria-pressed='true'] { color: #fff; background: #0b57d0 }
  .inspect output { display: block; margin-bottom: 4px; padding: 6px 10px; white-space: pre-line; color: #222;
    background: #fff; border: 1px solid #777 }
  .inspect output:empty { display: none }
  [data-inspect] [data-figure] { outline: 1px dashed #0b57d0; outline-offset: 1px }
  [data-inspect] [data-figure]:hover { outline-style: solid }
  @media print { .inspect { display: none } }`;

/**
 * A button in the corner of the preview: while it is pressed every bound number is outlined, and the
 * one under the pointer says which it is, what it is worth and where it comes from. It stands beside
 * the body, so that it is no part of the page.
 */
export function addInspector(page: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  page.adoptedStyleSheets.push(sheet);
  const box = page.createElement('aside');
  const said = page.createElement('output');
  const button = page.createElement('button');
  box.className = 'inspect';
  button.type = 'button';
  button.textContent = '查看编号';
  button.setAttribute('aria-pressed', 'false');
  box.append(said, button);
  page.documentElement.append(box);
  button.addEventListener('click', () => {
    const isOn = page.documentElement.toggleAttribute('data-inspect');
    button.setAttribute('aria-pressed', String(isOn));
    said.textContent = '';
  });
  const show = ({ target }: Event) => {
    if (!page.documentElement.hasAttribute('data-inspect') || !(target instanceof Element)) return;
    const figure = target.closest('[data-figure]') ?? target.querySelector('[data-figure]');
    if (figure) said.textContent = describe(figure, page);
  };
  page.addEventListener('pointerover', show);
  page.addEventListener('focusin', show);
}

/** The id, and what the figure's own note says of it: value, label, source, place. */
function describe(figure: Element, page: Document): string {
  const id = figure.getAttribute('data-figure') ?? '';
  const note = page.getElementById(`note-${id}`);
  if (!note) return [id, figure.textContent].join('\n');
  const [value, label] = [note.querySelector('.written'), note.querySelector('.note-label')];
  const lines = [...note.querySelectorAll('dl > div')].map((line) =>
    [...line.children].map(({ textContent }) => textContent?.trim()).join('：'),
  );
  const words = [value, label].map((element) => element?.textContent?.trim() ?? '');
  return [`${id} = ${words.join(' · ')}`, ...lines].join('\n');
}
