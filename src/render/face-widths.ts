/** Characters of the tables below, in their order. */
const CHARACTERS = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)),
  ...'·−–—',
];

/** Advance widths in thousandths of the type size. */
export type Widths = ReadonlyMap<string, number>;

/** Noto Serif SC 900, the headline face: rises 1.151 above the baseline, falls 0.286 below it. */
export const FACE: Widths = table(`
  247 380 484 636 610 988 815 255 418 418 489 615 340 382 340 425 612 463 613 612 612 613 613 608
  613 614 340 340 615 615 615 494 1000 761 727 708 799 674 657 766 870 437 442 786 651 1014 825 795
  690 795 770 612 714 829 744 1111 739 708 638 387 425 387 615 608 453 599 689 579 673 586 409 612
  700 358 347 673 366 1025 697 637 689 657 520 512 406 691 593 893 617 598 526 383 349 383 615
  340 615 608 948`);

/** Times New Roman Bold, and Liberation Serif Bold, which is made to be as wide. */
export const TIMES: Widths = table(`
  250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500
  500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778
  611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500
  556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520
  250 570 500 1000`);

/** Noto Serif Bold, which Android has. */
export const NOTO: Widths = table(`
  260 382 509 565 565 906 801 290 401 401 502 565 294 310 294 288 565 565 565 565 565 565 565 565
  565 565 304 304 565 565 565 550 921 753 672 669 767 653 621 770 819 401 396 734 654 952 788 787
  638 787 712 579 653 747 698 1067 733 693 667 415 288 415 559 459 334 600 649 527 649 572 407 560
  667 352 345 637 352 986 667 614 645 648 523 481 405 667 606 856 646 579 529 442 565 442 565
  294 573 500 1000`);

/** The length of a line in the headline face, in widths of a Chinese character. */
export function emsOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (FACE.get(character) ?? 1000), 0) / 1000;
}

function table(text: string): Widths {
  const widths = text.trim().split(/\s+/).map(Number);
  return new Map(CHARACTERS.map((character, index) => [character, widths[index] as number]));
}
