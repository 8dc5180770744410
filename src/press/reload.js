// Only in pages printed for `trunk serve`: its socket tells when to load again, and what failed.
(() => {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  const connect = (again) => {
    const socket = new WebSocket(`${scheme}//${location.host}/.well-known/trunk/ws`);
    socket.onopen = () => {
      if (again) location.reload();
    };
    socket.onmessage = (event) => {
      const message = JSON.parse(event.data);
      if (message.type === "reload") location.reload();
      if (message.type === "buildFailure") console.error(message.data.reason);
    };
    socket.onclose = () => setTimeout(() => connect(true), 1000);
  };
  connect(false);
})();
