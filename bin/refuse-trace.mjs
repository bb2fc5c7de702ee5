// Preloaded into the web server: TRACE gives back what a browser sent, cookies too, and has no use here (RFC 9110 §9.3.8). Next
// answers it with an error of its own, before any code of ours.
import { Server } from 'node:http';

const emit = Server.prototype.emit;

Server.prototype.emit = function emitUnlessTrace(event, ...args) {
  const [request, response] = args;
  if (event !== 'request' || request.method !== 'TRACE') return emit.call(this, event, ...args);
  response
    .writeHead(405, { allow: 'GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE', 'content-length': 0 })
    .end();
  return true;
};
