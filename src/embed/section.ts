/** Brings the section "embed this" to life: a width for the preview, and copying with one click. */
export function wireEmbedSection(section: HTMLElement): void {
  const line = section.querySelector<HTMLElement>('.preview-width');
  const range = line?.querySelector('input');
  const output = line?.querySelector('output');
  if (line && range && output) {
    const previews = section.querySelectorAll<HTMLElement>('.preview');
    const resize = () => {
      // Through the style object: the page's policy forbids the attribute.
      for (const preview of previews) preview.style.width = `${range.value}px`;
      output.value = `${range.value} px`;
    };
    range.max = String(Math.max(280, Math.min(1000, section.clientWidth)));
    range.addEventListener('input', resize);
    line.hidden = false;
    resize();
  }
  for (const snippet of section.querySelectorAll('.snippet')) {
    const code = snippet.querySelector('textarea');
    const button = snippet.querySelector('button');
    if (!code || !button) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      code.select();
      await navigator.clipboard?.writeText(code.value).catch(() => document.execCommand('copy'));
      button.textContent = button.dataset['copied'] ?? '';
    });
  }
}
