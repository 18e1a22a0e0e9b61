// Runs before the first paint, so that a chosen colour scheme does not flash. Without a choice the system's is shown.
(() => {
  try {
    const chosen = localStorage.getItem("crosscheck-theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch {
    // storage may be closed to this page: the system's scheme it is
  }
})();
