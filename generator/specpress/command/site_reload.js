// On the pages that `specpress site --serve` shows: loads the page again after a build, and shows why one failed.
const { state } = document.currentScript.dataset;
const news = new EventSource(`/_serve/changes?${state}`);
news.onmessage = () => {
  news.close();
  location.reload();
};
news.addEventListener("problem", (event) => {
  document.querySelector("#serve-problem")?.remove();
  const text = JSON.parse(event.data);
  if (!text) return;
  const box = document.createElement("pre");
  box.id = "serve-problem";
  box.setAttribute("role", "alert");
  box.tabIndex = 0;
  box.textContent = text;
  Object.assign(box.style, {
    position: "fixed", inset: "auto 0 0 0", zIndex: 99, margin: 0, padding: "1rem", maxHeight: "50vh", overflow: "auto",
    whiteSpace: "pre-wrap", font: "14px/1.5 ui-monospace, monospace", color: "#fff", background: "#7a1020",
  });
  document.body.append(box);
});
