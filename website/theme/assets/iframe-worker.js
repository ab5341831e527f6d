// The search runs in a worker, and browsers start none for a page that was opened from a folder.
// There, a window in an iframe takes its place.
if (location.protocol === "file:") {
  window.Worker = class {
    constructor(url) {
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      document.body.append(this.frame);
      const inner = this.frame.contentWindow;
      inner.document.open();
      inner.document.write("<!doctype html><title>Search</title>");
      inner.document.close();
      inner.postMessage = (message) => {
        const data = structuredClone(message);
        setTimeout(() => this.onmessage?.({ data }));
      };
      const script = inner.document.createElement("script");
      this.ready = new Promise((resolve) => {
        script.onload = () => resolve(inner);
      });
      script.src = url;
      inner.document.head.append(script);
    }

    postMessage(message) {
      const data = structuredClone(message);
      this.ready.then((inner) => inner.onmessage({ data }));
    }

    terminate() {
      this.frame.remove();
    }
  };
}
