// What the theme leaves to the mouse or to touch.

// On a narrow window, the buttons for navigation, search and contents are labels of check boxes that
// are not displayed. Each gets a button inside, which keys reach.
const names = { __drawer: "Navigation", __search: "Search", __toc: "On this page" };
const labels = document.querySelectorAll(".md-header__button[for], .md-sidebar-button");
for (const label of labels) {
  if (!(label.htmlFor in names)) continue;
  const box = document.getElementById(label.htmlFor);
  const button = document.createElement("span");
  button.role = "button";
  button.tabIndex = 0;
  button.ariaLabel = names[box.id];
  button.append(...label.childNodes);
  label.append(button);
  button.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    box.click();
  });
  if (box.id === "__search") continue; // a dialog, which takes the focus itself
  button.ariaExpanded = box.checked;
  box.addEventListener("change", () => (button.ariaExpanded = box.checked));
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.checked) return;
    box.click();
    button.focus();
  });
}

addEventListener("load", () => {
  // Tables that scroll get the focus, so that arrow keys scroll them.
  for (const table of document.querySelectorAll(".md-typeset__scrollwrap")) {
    if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
  }
  // Landmarks have names that tell them apart, and the buttons of a block of code are none.
  for (const buttons of document.querySelectorAll(".md-code__nav")) buttons.role = "none";
  // A section with a page of its own has its name there, and the label of its list is empty.
  for (const list of document.querySelectorAll(".md-nav[aria-labelledby]")) {
    const label = document.getElementById(list.getAttribute("aria-labelledby"));
    if (label?.textContent.trim()) continue;
    list.removeAttribute("aria-labelledby");
    list.ariaLabel = list.querySelector(".md-nav__title").textContent.trim();
  }
  document.querySelector(".md-path")?.setAttribute("aria-label", "Breadcrumbs");
});
