// Looks every few seconds whether a copy is made. Without this, the page has a link to look again.

const EVERY = 4000;

async function look() {
  const here = document.getElementById("strike-progress");
  try {
    const answer = await fetch(window.location.href, { credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.getElementById("strike-progress");
    if (!now) {
      window.location.reload();
      return;
    }
    if (now.dataset.state !== here.dataset.state) {
      here.dataset.state = now.dataset.state;
      here.replaceChildren(...document.adoptNode(now).childNodes);
    }
  } catch (why) {
    if (!(why instanceof TypeError)) throw why;
  }
  window.setTimeout(look, EVERY);
}

window.setTimeout(look, EVERY);
