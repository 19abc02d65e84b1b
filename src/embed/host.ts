/*
 * `/embed/v1.js`, for the page of another house: puts the living chart in the place of its picture,
 * in a box of the same size, and keeps its height when the chart says that it needs another. The
 * picture stays for paper. Pages carry a checksum of this file: what it does never changes.
 */

const living: HTMLIFrameElement[] = [];

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-embed]')) {
  const link = figure.querySelector('a');
  const picture = figure.querySelector('img');
  const src = figure.dataset['embed'];
  if (!link || !picture || !src || figure.querySelector('iframe')) continue;
  const frame = document.createElement('iframe');
  frame.src = src;
  frame.title = figure.dataset['title'] ?? picture.alt;
  frame.loading = 'lazy';
  const { style } = frame;
  style.display = 'block';
  style.width = '100%';
  style.border = '0';
  // The height that the page reserved; where its rules forbid styles, that of the picture.
  style.height = link.style.height || `${link.getBoundingClientRect().height || picture.height}px`;
  const show = (onPaper: boolean) => {
    link.style.display = onPaper ? 'block' : 'none';
    style.display = onPaper ? 'none' : 'block';
  };
  show(false);
  addEventListener('beforeprint', () => show(true));
  addEventListener('afterprint', () => show(false));
  link.after(frame);
  living.push(frame);
}

addEventListener('message', ({ source, data }) => {
  if (data?.source !== 'bound-figures' || data.v !== 1 || data.type !== 'height') return;
  const frame = living.find(({ contentWindow }) => contentWindow === source);
  const { height } = data;
  if (!frame || !Number.isInteger(height) || height < 1 || height > 20000) return;
  // A pixel more or less is rounding: the reserved height follows the width by itself.
  if (Math.abs(frame.clientHeight - height) > 1) frame.style.height = `${height}px`;
});

// A module for the compiler; what pages get is a classic script.
export {};
