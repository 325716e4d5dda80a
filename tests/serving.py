"""A static server as a reader's host would be: under a sub-path, with a 404 page, text in UTF-8."""

from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from socket import socket
from socketserver import BaseServer
from typing import Any, BinaryIO, Protocol


class ServeFolder(Protocol):
    """The fixture `serve_folder`: serves until the session ends, returns the address, which ends in the prefix."""

    def __call__(self, folder: Path, prefix: str = "/") -> str: ...


class Server(ThreadingHTTPServer):
    """Listens on a free port of this machine alone."""

    request_queue_size = 64  # of the usual 5 places a browser with two pages takes more than there are

    def __init__(self, folder: Path, prefix: str) -> None:
        assert prefix.startswith("/"), prefix
        assert prefix.endswith("/"), prefix
        super().__init__(("127.0.0.1", 0), partial(_Handler, folder=folder, prefix=prefix))
        self.address = f"http://127.0.0.1:{self.server_port}{prefix}"


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, request: socket, client: Any, server: BaseServer, *, folder: Path, prefix: str) -> None:  # noqa: ANN401 - the base class's word
        self.folder, self.prefix = folder, prefix
        super().__init__(request, client, server, directory=str(folder))

    def send_head(self) -> BytesIO | BinaryIO | None:
        if not self.path.startswith(self.prefix):
            super().send_error(HTTPStatus.NOT_FOUND)
            return None
        return super().send_head()

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def list_directory(self, path: Any) -> None:  # noqa: ANN401, ARG002 - the base class's word
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = self.folder / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def guess_type(self, path: Any) -> str:  # noqa: ANN401 - the base class's word
        kind = super().guess_type(path)
        is_text = kind.startswith("text/") or kind.endswith(("javascript", "json", "xml"))
        return f"{kind}; charset=utf-8" if is_text else kind

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")  # a folder built anew is shown anew
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Requests are recorded where they are made."""
