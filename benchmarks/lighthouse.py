"""Lighthouse's marks for home, station and report as on a phone: `python -m benchmarks.lighthouse [folder]`.

Needs Node and `npm install lighthouse` in `folder` (default: the current one), a tool too large for our own locks;
where either is missing this says so and returns 2. The site is served as on GitHub Pages: gzip, cached for ten minutes.
"""

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import BinaryIO

from tests.browser import find_or_install

PAGES = {"home": "", "station": "liwan/huadi/", "report": "liwan/huadi/2024-final/"}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEAST = 98
CHROMIUM = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"


def main(folder: Path = Path()) -> int:
    """Print the table and what costs marks; 1 where one is below 98, 2 where a tool is missing."""
    command = folder / "node_modules" / ".bin" / "lighthouse"
    chromium = find_or_install()
    if shutil.which("node") is None or not command.exists() or chromium is None:
        print(f"not measured: needs node, Chromium and `npm install lighthouse` in {folder.resolve()}")
        return 2
    lowest = LEAST
    with tempfile.TemporaryDirectory(prefix="gongshi-bench-") as room:
        # The address is only known once the server listens, and a canonical link must name the page that is measured.
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_AsGitHubPages, directory=f"{room}/site"))
        base = f"http://127.0.0.1:{server.server_port}/"
        build = ("build", "--quiet", "--out", f"{room}/site", "--docs", f"{room}/docs", "--base-url", base)
        subprocess.run([sys.executable, "-m", "generator.cli", *build], check=True)
        Thread(target=server.serve_forever, daemon=True).start()
        print(f"{'page':10}" + "".join(f"{category:>16}" for category in CATEGORIES))
        for name, address in PAGES.items():
            marks, costs = _measured(command, base + address, Path(room) / f"{name}.json", chromium)
            print(f"{name:10}" + "".join(f"{marks[category]:>16}" for category in CATEGORIES))
            for cost in costs:
                print(f"  {cost}")
            lowest = min(lowest, *marks.values())
        server.shutdown()
        server.server_close()
    return int(lowest < LEAST)


def _measured(command: Path, address: str, out: Path, chromium: Path) -> tuple[dict[str, int], list[str]]:
    """Marks of 100 by category, and every audit that costs some."""
    only = f"--only-categories={','.join(CATEGORIES)}"
    done = subprocess.run(
        [command, address, "--quiet", "--output=json", f"--output-path={out}", only, f"--chrome-flags={CHROMIUM}"],
        env={**os.environ, "CHROME_PATH": str(chromium)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    result = json.loads(out.read_text(encoding="utf-8"))
    marks = {name: round(result["categories"][name]["score"] * 100) for name in CATEGORIES}
    weighed = {each["id"] for name in CATEGORIES for each in result["categories"][name]["auditRefs"] if each["weight"]}
    costs = [
        f"{name}: {audit['title']} {audit.get('displayValue', '')}".rstrip()
        for name, audit in result["audits"].items()
        if name in weighed and audit["score"] is not None and audit["score"] < 1
    ]
    return marks, costs


class _AsGitHubPages(SimpleHTTPRequestHandler):
    """Text is sent as gzip; everything may be kept for ten minutes."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        kind = self.guess_type(path)
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        if not kind.startswith("image/png"):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        return BytesIO(body)

    def log_message(self, *_: object) -> None:
        """Lighthouse tells what it asked for."""


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
