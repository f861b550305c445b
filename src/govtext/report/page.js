
"use strict";
// Notes of marks: on hover, on focus, on a tap; arrow keys go from mark to mark, Escape puts the note away.
const note = document.getElementById("note");
const marks = "main ins, main del, main mark";
let shown = null;

function show(mark) {
  hide();
  shown = mark;
  mark.dataset.note = mark.title;
  mark.removeAttribute("title"); // else the browser would show it a second time
  note.textContent = mark.dataset.note;
  note.hidden = false;
  place(mark);
}

function place(mark) {
  const at = mark.getClientRects()[0] || mark.getBoundingClientRect();
  const left = Math.min(at.left, document.documentElement.clientWidth - note.offsetWidth - 8);
  const above = at.top - note.offsetHeight - 6;
  note.style.left = Math.max(8, left) + "px";
  note.style.top = (above < 4 ? at.bottom + 6 : above) + "px";
}

function hide() {
  note.hidden = true;
  if (shown) shown.title = shown.dataset.note;
  shown = null;
}

const isOn = (mark) => getComputedStyle(mark).getPropertyValue("--line").trim() !== "none";
const markAt = (event) => {
  const mark = event.target instanceof Element ? event.target.closest(marks) : null;
  return mark && isOn(mark) ? mark : null;
};

function step(from, by) {
  const all = [...from.closest(".src, .out").querySelectorAll("ins, del, mark")].filter(isOn);
  const next = all[all.indexOf(from) + by];
  if (next) {
    next.tabIndex = -1;
    next.focus();
  }
}

document.addEventListener("pointerover", (event) => {
  const mark = markAt(event);
  if (mark) show(mark);
  else if (!note.contains(event.target) && document.activeElement !== shown) hide();
});
document.addEventListener("focusin", (event) => {
  const mark = markAt(event);
  if (mark) show(mark);
  else hide();
});
document.addEventListener("focusout", hide);
document.addEventListener("scroll", () => (shown && shown === document.activeElement ? place(shown) : hide()), { passive: true });
document.addEventListener("click", (event) => {
  const mark = markAt(event);
  if (!mark) return;
  if (!mark.hasAttribute("tabindex")) mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
});
document.addEventListener("keydown", (event) => {
  const mark = markAt(event);
  if (event.key === "Escape") hide();
  else if (mark && event.key === "ArrowRight") step(mark, 1);
  else if (mark && event.key === "ArrowLeft") step(mark, -1);
});
