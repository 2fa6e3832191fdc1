// The few lines that stand in every output. JupyterLab rewrites the relative address of an anchor to the one that its
// server gives the file, whatever the server's root and base URL; elsewhere the browser resolves it. So this waits for
// the rewriting (in JupyterLab only), adds the page script once a page, and hands it the figure it stands in.

type Draw = (figure: HTMLElement) => void;

declare global {
  interface Window {
    neuralNetworkPage?: Promise<Draw>;
    drawNeuralNetworkFigure?: Draw;
  }
}

// VS Code runs a copy of the script, appended behind the figure.
const script = document.currentScript;
const figure =
  script?.closest<HTMLElement>("figure") ?? script?.parentElement?.querySelector<HTMLElement>("figure.nn-figure");
const anchor = figure?.querySelector<HTMLAnchorElement>("a.nn-page");

function loadPage(address: string): Promise<Draw> {
  return new Promise((ready, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => ready(window.drawNeuralNetworkFigure!);
    script.onerror = () => {
      delete window.neuralNetworkPage;
      failed();
    };
    document.head.append(script);
  });
}

if (figure && anchor) {
  const draw = () => {
    window.neuralNetworkPage ??= loadPage(anchor.href);
    window.neuralNetworkPage.then(
      (drawFigure) => drawFigure(figure),
      () => (figure.dataset.state = "still"),
    );
  };
  const resolved = () => anchor.getAttribute("href") !== anchor.dataset.href;
  if (resolved() || !document.getElementById("jupyter-config-data")) draw();
  else {
    new MutationObserver((_, observer) => {
      if (!resolved()) return;
      observer.disconnect();
      draw();
    }).observe(anchor, { attributes: true });
  }
}

export {};
