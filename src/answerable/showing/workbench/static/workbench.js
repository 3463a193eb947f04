"use strict";
// Everything here has a form or a link that does the same without it.
(() => {
  const inField = (element) => element.matches("input, select, textarea, [contenteditable]");
  const places = { o: "/", q: "/review", t: "/timeline", c: "/cases", m: "/map", l: "/log" };
  let waitsForPlace = false;

  // Keys
  const items = () => [...document.querySelectorAll("[data-item]")];
  let at = -1;
  const move = (by) => {
    const all = items();
    if (!all.length) return;
    if (at >= 0) all[at].classList.remove("at");
    at = Math.min(all.length - 1, Math.max(0, at + by));
    all[at].classList.add("at");
    const link = all[at].querySelector("a[href]");
    (link || all[at]).focus();
    all[at].scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && inField(event.target)) { event.target.blur(); return; }
    if (inField(event.target)) return;
    if (waitsForPlace) {
      waitsForPlace = false;
      if (places[event.key]) { event.preventDefault(); location.assign(places[event.key]); }
      return;
    }
    if (event.key === "g") { waitsForPlace = true; return; }
    if (event.key === "/") { event.preventDefault(); (document.querySelector("main input[type=search]") || document.querySelector("#quick"))?.focus(); return; }
    if (event.key === "?") { location.assign("/help"); return; }
    const bound = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (bound) {
      event.preventDefault();
      const form = bound.closest("form");
      if (form && bound.tagName === "BUTTON" && !form.reportValidity()) return;
      bound.click();
      return;
    }
    if (event.key === "j") { event.preventDefault(); move(1); }
    if (event.key === "k") { event.preventDefault(); move(-1); }
  });

  // Words marked in a text, taken into the form. Offsets count code points.
  const text = document.querySelector("[data-text]");
  const form = document.querySelector("[data-claim]");
  if (text && form) {
    const offsetOf = (node, offset) => {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      const piece = element.closest("[data-start]");
      if (!piece || !text.contains(piece)) return null;
      const range = document.createRange();
      range.selectNodeContents(piece);
      range.setEnd(node, offset);
      return Number(piece.dataset.start) + [...range.toString()].length;
    };
    let marked = null;
    document.addEventListener("selectionchange", () => {
      const selection = getSelection();
      if (!selection.rangeCount || selection.isCollapsed) return;
      const range = selection.getRangeAt(0);
      if (!text.contains(range.commonAncestorContainer)) return;
      const raw = range.toString();
      const words = raw.trim();
      const start = offsetOf(range.startContainer, range.startOffset);
      if (!words || start === null) return;
      marked = { words, start: start + [...raw.slice(0, raw.length - raw.trimStart().length)].length };
    });
    for (const button of form.querySelectorAll("[data-take]")) {
      button.hidden = false;
      button.addEventListener("click", () => {
        if (!marked) return;
        const row = button.closest(".take");
        row.querySelector("[data-words]").value = marked.words;
        row.querySelector("[data-start-field]").value = marked.start;
      });
    }
    // Words that are typed over are looked for anew.
    for (const field of form.querySelectorAll("[data-words]")) {
      field.addEventListener("input", () => { field.parentElement.querySelector("[data-start-field]").value = ""; });
    }
  }

  // A chart wider than the screen begins at what matters: the last years, the actor in the middle.
  for (const box of document.querySelectorAll("[data-at]")) {
    box.scrollLeft = (box.scrollWidth - box.clientWidth) * (box.dataset.at === "middle" ? 0.5 : 1);
  }

  // Back to a refused form as it was filled in.
  for (const link of document.querySelectorAll("[data-back]")) {
    link.addEventListener("click", (event) => { if (history.length > 1) { event.preventDefault(); history.back(); } });
  }

  // A chart as PNG, drawn by the browser out of the SVG at twice its size.
  for (const link of document.querySelectorAll("[data-png]")) {
    link.hidden = false;
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      const svg = await (await fetch(link.href)).text();
      const picture = new Image();
      picture.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      await picture.decode();
      const canvas = document.createElement("canvas");
      canvas.width = 2 * picture.naturalWidth;
      canvas.height = 2 * picture.naturalHeight;
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((data) => {
        const file = document.createElement("a");
        file.href = URL.createObjectURL(data);
        file.download = new URL(link.href).pathname.split("/").pop().replace(/\.svg$/, ".png");
        file.click();
      });
    });
  }
})();
