"""Serves the current edition over HTTP; every page gets a script that the built site does not have."""

import errno
import json
import os
import socket
import sys
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import Any
from urllib.parse import unquote, urlsplit

from generator.model.fault import UserError
from generator.site.serve.edition import Edition, Editions

_OWN = "/.gongshi/"  # no page of the site begins with a dot
_SCRIPT = Path(__file__).with_name("live.js")
_BEAT = 15  # seconds after which a line without meaning shows whether anybody still listens
_CONTENT_TYPES = {
    **{f".{kind}": f"text/{kind}; charset=utf-8" for kind in ("html", "css", "csv")},
    **dict.fromkeys((".js", ".mjs"), "text/javascript; charset=utf-8"),
    **dict.fromkeys((".txt", ".md", ".yml"), "text/plain; charset=utf-8"),
    **dict.fromkeys((".json", ".map", ".webmanifest"), "application/json"),
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
}
_NO_SITE_YET = """<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<body style="font: 16px/1.7 sans-serif; margin: 2rem">
<h1>{title}</h1>
<pre style="white-space: pre-wrap; overflow-wrap: anywhere">{complaint}</pre>
</body></html>
"""


class Server(ThreadingHTTPServer):
    """Listens at once; raises UserError where it cannot. Port 0 takes any free one."""

    daemon_threads = True
    request_queue_size = 64  # a browser opens several connections for each page
    allow_reuse_address = os.name != "nt"  # there it would let two programs share a port
    allow_reuse_port = False

    def __init__(self, host: str, port: int, prefix: str, editions: Editions) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.prefix, self.editions = prefix, editions
        try:
            super().__init__((host, port), Handler)
        except OSError as fault:
            raise UserError(_cannot_listen(fault, host, port)) from None

    def server_bind(self) -> None:
        """As the base class does, without asking for the machine's name: that may take many seconds."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    @property
    def address(self) -> str:
        """What to type into a browser."""
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.server_name, self.server_name)  # noqa: S104 - only compared
        return f"http://{f'[{host}]' if ':' in host else host}:{self.server_port}{self.prefix}"

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - the base class's words
        """A browser that hangs up is no error."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def _cannot_listen(fault: OSError, host: str, port: int) -> str:
    if isinstance(fault, socket.gaierror) or fault.errno == errno.EADDRNOTAVAIL:
        return f"这台机器没有地址 {host}；请改 --host，只在本机看用 127.0.0.1"
    if fault.errno == errno.EADDRINUSE:
        return f"端口 {port} 已被别的程序占用；请先关掉那个程序，或换一个端口，如 --port 0（任选空闲的）"
    if isinstance(fault, PermissionError):
        return f"没有权限使用端口 {port}；请换一个 1024 以上的，如 --port 8000"
    return f"不能使用 {host} 的端口 {port}：{fault.strerror or fault}；请改 --host 或 --port"


class Handler(BaseHTTPRequestHandler):
    """One request, answered from the edition that is current when it comes."""

    server: Server

    def do_GET(self) -> None:
        """A page, a file, or what `live.js` asks for."""
        path = urlsplit(self.path).path
        edition = self.server.editions.current
        if path == _OWN + "changes":
            self._stream_editions()
        elif path == _OWN + "live.js":
            self._answer(HTTPStatus.OK, _CONTENT_TYPES[".js"], _SCRIPT.read_bytes())
        elif edition.folder is None:
            title = "还不能生成网站" if edition.complaint else "正在生成网站……"
            page = _NO_SITE_YET.format(title=title, complaint=escape(edition.complaint)).encode()
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, _CONTENT_TYPES[".html"], _live(page, edition))
        elif not path.startswith(self.server.prefix):
            self._redirect(self.server.prefix)
        else:
            self._answer_file(path.removeprefix(self.server.prefix).lstrip("/"), edition, edition.folder)

    def do_HEAD(self) -> None:
        """The same without the content."""
        self.do_GET()

    def _answer_file(self, path: str, edition: Edition, folder: Path) -> None:
        file = _inside(folder, unquote(path))
        if file is not None and file.is_dir():
            if path and not path.endswith("/"):
                self._redirect(f"{self.server.prefix}{path}/")
                return
            file /= "index.html"
        status = HTTPStatus.OK
        if file is None or not file.is_file():
            status, file = HTTPStatus.NOT_FOUND, folder / "404.html"
        kind = _CONTENT_TYPES.get(file.suffix, "application/octet-stream")
        content = file.read_bytes() if file.is_file() else b""
        self._answer(status, kind, _live(content, edition) if file.suffix == ".html" else content)

    def _answer(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _redirect(self, to: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _stream_editions(self) -> None:
        """One event now, and one for each edition that follows, until the browser or the server goes."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        edition: Edition | None = self.server.editions.current
        is_beat = False
        while edition is not None:
            event = {"built": edition.built, "edition": edition.id, "complaint": edition.complaint}
            self.wfile.write(b": \n\n" if is_beat else f"data: {json.dumps(event)}\n\n".encode())
            following = self.server.editions.wait_for_next(edition, _BEAT)
            is_beat, edition = following is edition, following

    def log_message(self, *_: object) -> None:
        """Silent: what is worth knowing, the rebuilds print once."""


def _inside(folder: Path, path: str) -> Path | None:
    """The place below `folder`, None where the path leads out of it."""
    if "\0" in path:
        return None
    file = (folder / path).resolve()
    return file if file.is_relative_to(folder.resolve()) else None


def _live(page: bytes, edition: Edition) -> bytes:
    """The page with the script that follows the builds."""
    script = f'<script src="{_OWN}live.js" data-built="{edition.built}" data-edition="{edition.id}"></script>\n'
    before, end, after = page.rpartition(b"</body>")
    return before + script.encode() + end + after if end else page + script.encode()
