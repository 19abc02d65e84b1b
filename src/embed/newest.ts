/*
 * The script of a pinned chart: asks once whether the values are still those that it shows, and says
 * so if not. Where it gets no answer it says nothing.
 */

const notice = document.getElementById('corrected') as HTMLElement;
const { latest = '', values } = notice.dataset;

fetch(latest)
  .then((response) => response.json())
  .then((newest) => {
    if (typeof newest?.values === 'string' && newest.values !== values) notice.hidden = false;
  })
  .catch(() => {});
